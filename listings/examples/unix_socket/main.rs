use std::path::Path;
use std::{env, fs, process};
use tokio::io::{self, AsyncReadExt, AsyncWriteExt};
use tokio::net::{UnixListener, UnixStream};

async fn serve_one(path: &Path) -> io::Result<()> {
    let listener = UnixListener::bind(path)?;
    let mut client = UnixStream::connect(path).await?;
    let (mut server, _) = listener.accept().await?;
    server.write_all(b"Hello\n").await?;
    drop(server);
    let mut said = String::new();
    client.read_to_string(&mut said).await?;
    println!("{}", said.trim_end());
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let path = env::temp_dir().join(format!("hello-{}.sock", process::id()));
    serve_one(&path).await?;
    match serve_one(&path).await {
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            println!("The path is taken");
            fs::remove_file(&path)?;
            serve_one(&path).await?;
        }
        again => again?,
    }
    fs::remove_file(&path)
}

use std::time::Duration;
use tokio::io::{self, AsyncBufReadExt, AsyncWriteExt, BufReader, BufWriter};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

async fn greet(listener: TcpListener) -> io::Result<()> {
    let (stream, _) = listener.accept().await?;
    let mut writer = BufWriter::new(stream);
    writer.write_all(b"Hello\n").await?;
    println!("server: has written");
    sleep(Duration::from_millis(100)).await;
    writer.flush().await?;
    println!("server: has flushed");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let stream = TcpStream::connect(listener.local_addr()?).await?;
    tokio::spawn(greet(listener));

    let mut lines = BufReader::new(stream).lines();
    while let Some(line) = lines.next_line().await? {
        println!("client: {line}");
    }
    Ok(())
}

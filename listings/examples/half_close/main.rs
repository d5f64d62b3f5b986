use std::time::Duration;
use tokio::io::{self, AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

async fn serve(listener: TcpListener) -> io::Result<()> {
    let (mut stream, _) = listener.accept().await?;
    let mut text = String::new();
    stream.read_to_string(&mut text).await?;
    println!("server: has read it all");
    let answer = format!("{} lines", text.lines().count());
    stream.write_all(answer.as_bytes()).await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let mut stream = TcpStream::connect(listener.local_addr()?).await?;
    tokio::spawn(serve(listener));

    for line in ["one\n", "two\n", "three\n"] {
        stream.write_all(line.as_bytes()).await?;
        sleep(Duration::from_millis(50)).await;
    }
    println!("client: has said it all");
    stream.shutdown().await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    println!("client: was told {answer}");
    Ok(())
}

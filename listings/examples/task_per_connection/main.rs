use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{self, AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

async fn serve(stream: TcpStream) -> io::Result<()> {
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    stream.read_line(&mut line).await?;
    sleep(Duration::from_millis(100)).await;
    stream.write_all(line.to_uppercase().as_bytes()).await
}

async fn accept(listener: TcpListener) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(serve(stream));
    }
}

async fn ask(server: SocketAddr, question: &str) -> io::Result<()> {
    let mut stream = BufReader::new(TcpStream::connect(server).await?);
    stream.write_all(question.as_bytes()).await?;
    let mut answer = String::new();
    stream.read_line(&mut answer).await?;
    println!("{}", answer.trim_end());
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let server = listener.local_addr()?;
    tokio::spawn(accept(listener));

    let late = async {
        sleep(Duration::from_millis(50)).await;
        ask(server, "Ann, late\n").await
    };
    tokio::try_join!(ask(server, "Bob\n"), late)?;
    Ok(())
}

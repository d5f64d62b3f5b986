use std::time::Duration;
use tokio::io::{self, AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};

async fn send_slowly(listener: TcpListener) -> io::Result<()> {
    let (mut stream, _) = listener.accept().await?;
    for piece in ["How are ", "you?\nFine", "\n"] {
        stream.write_all(piece.as_bytes()).await?;
        sleep(Duration::from_millis(150)).await;
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let stream = TcpStream::connect(listener.local_addr()?).await?;
    tokio::spawn(send_slowly(listener));

    let mut lines = BufReader::new(stream).lines();
    loop {
        match timeout(Duration::from_millis(100), lines.next_line()).await {
            Ok(line) => match line? {
                Some(line) => println!("{line}"),
                None => break,
            },
            Err(_) => println!("No line yet"),
        }
    }
    println!("The stream has ended");
    Ok(())
}

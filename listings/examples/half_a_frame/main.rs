use futures::StreamExt;
use std::time::Duration;
use tokio::io::{self, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};
use tokio_util::codec::{FramedRead, LengthDelimitedCodec};

async fn send_slowly(listener: TcpListener) -> io::Result<()> {
    let (mut stream, _) = listener.accept().await?;
    for piece in [b"\0\0\0\x05Hel".as_slice(), b"lo\0\0\0\x03you"] {
        stream.write_all(piece).await?;
        sleep(Duration::from_millis(130)).await;
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let stream = TcpStream::connect(listener.local_addr()?).await?;
    tokio::spawn(send_slowly(listener));

    let mut frames = FramedRead::new(stream, LengthDelimitedCodec::new());
    loop {
        match timeout(Duration::from_millis(100), frames.next()).await {
            Ok(Some(frame)) => println!("A frame: {}", String::from_utf8_lossy(&frame?)),
            Ok(None) => break,
            Err(_) => println!("No frame yet"),
        }
    }
    println!("The stream has ended");
    Ok(())
}

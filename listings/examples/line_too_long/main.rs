use tokio::io::{self, AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

const LIMIT: u64 = 16;

async fn talk(listener: TcpListener) -> io::Result<()> {
    let (mut stream, _) = listener.accept().await?;
    let text = "How are you?\nThis is far too long a line\nFine\n";
    stream.write_all(text.as_bytes()).await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let stream = TcpStream::connect(listener.local_addr()?).await?;
    tokio::spawn(talk(listener));

    let mut reader = BufReader::new(stream);
    loop {
        let mut line = Vec::new();
        let mut part = (&mut reader).take(LIMIT);
        part.read_until(b'\n', &mut line).await?;
        if line.is_empty() {
            break;
        }
        match line.strip_suffix(b"\n") {
            Some(line) => println!("A line: {}", String::from_utf8_lossy(line)),
            None => println!("Too long"),
        }
    }
    Ok(())
}

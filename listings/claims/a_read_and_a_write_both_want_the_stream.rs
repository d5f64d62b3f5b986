// Claim: A read and a write of one stream, in two branches of a `select!`, both want it as `&mut`.
// Breaks: `written = stream.write_all(b"ping\n")` -> `written = std::future::ready(Ok::<_, std::io::Error>(()))`
// Refused: error[E0499]: cannot borrow `stream` as mutable more than once at a time

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

#[tokio::main]
async fn main() {
    let stream = TcpStream::connect("127.0.0.1:8080").await.unwrap();
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    tokio::select! {
        read = stream.read_line(&mut line) => println!("{read:?}: {line}"),
        written = stream.write_all(b"ping\n") => println!("{written:?}"),
    }
}

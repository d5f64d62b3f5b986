// Claim: Such a `serve` takes a `TcpStream`, a `UnixStream` and, in a test, an end of `duplex`.
// Breaks: `to_uppercase()` -> `to_lowercase()`

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, duplex};
use tokio::net::{TcpListener, TcpStream, UnixStream};

async fn serve(mut stream: impl AsyncRead + AsyncWrite + Unpin) {
    let mut text = String::new();
    stream.read_to_string(&mut text).await.unwrap();
    let answer = text.to_uppercase();
    stream.write_all(answer.as_bytes()).await.unwrap();
}

async fn ask(mut stream: impl AsyncRead + AsyncWrite + Unpin) -> String {
    stream.write_all(b"hello").await.unwrap();
    stream.shutdown().await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (ours, theirs) = duplex(64);
    assert_eq!(tokio::join!(ask(ours), serve(theirs)).0, "HELLO");
    let (ours, theirs) = UnixStream::pair().unwrap();
    assert_eq!(tokio::join!(ask(ours), serve(theirs)).0, "HELLO");
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let ours = TcpStream::connect(listener.local_addr().unwrap())
        .await
        .unwrap();
    let (theirs, _) = listener.accept().await.unwrap();
    assert_eq!(tokio::join!(ask(ours), serve(theirs)).0, "HELLO");
}

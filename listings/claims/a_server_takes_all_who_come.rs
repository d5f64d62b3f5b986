// Claim: Neither asyncio nor this loop sets a limit to how many connections there are at a time.
// Breaks: `tokio::spawn(serve(stream));` -> `drop(stream);`

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

// It greets its client, and stays until that one has gone.
async fn serve(mut stream: TcpStream) {
    stream.write_u8(b'!').await.unwrap();
    let _ = stream.read_u8().await;
}

async fn accept(listener: TcpListener) {
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        tokio::spawn(serve(stream));
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let server = listener.local_addr().unwrap();
    tokio::spawn(accept(listener));
    let mut clients = Vec::new();
    for _ in 0..100 {
        let mut client = TcpStream::connect(server).await.unwrap();
        assert!(client.read_u8().await.is_ok());
        clients.push(client);
    }
}

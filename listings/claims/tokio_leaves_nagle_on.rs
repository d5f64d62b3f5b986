// Claim: In tokio it is yours to set, on each stream.
// Breaks: `// As it comes.` -> `client.set_nodelay(true).unwrap();`

use tokio::net::{TcpListener, TcpStream};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = TcpStream::connect(listener.local_addr().unwrap())
        .await
        .unwrap();
    let (server, _) = listener.accept().await.unwrap();
    // As it comes.
    assert!(!client.nodelay().unwrap() && !server.nodelay().unwrap());
}

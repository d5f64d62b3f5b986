// Claim: Whoever has a socket drops it, and it is closed: the other side reads the end.
// Breaks: `drop(client);` -> `client.write_all(b"?").await.unwrap();`

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let mut client = TcpStream::connect(address).await.unwrap();
    let (mut server, _) = listener.accept().await.unwrap();
    client.write_all(b"ask").await.unwrap();
    drop(client);
    let mut bytes = [0; 3];
    server.read_exact(&mut bytes).await.unwrap();
    assert_eq!(server.read(&mut bytes).await.unwrap(), 0);
}

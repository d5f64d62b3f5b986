// Claim: Whoever has a socket drops it, and it is closed: the other side reads the end.
// Breaks: `drop(client);` -> `client.write_all(b"?").await.unwrap();`

use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (mut client, mut server) = duplex(64);
    client.write_all(b"ask").await.unwrap();
    drop(client);
    let mut bytes = [0; 64];
    assert_eq!(server.read(&mut bytes).await.unwrap(), 3);
    assert_eq!(server.read(&mut bytes).await.unwrap(), 0);
}

// Claim: A listener that is dropped lets nobody in; who is in stays.
// Breaks: `drop(listener);` -> ``

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{UnixListener, UnixStream};

#[tokio::main]
async fn main() {
    let path = std::env::temp_dir().join(format!("listener_{:x}", fastrand::u64(..)));
    let listener = UnixListener::bind(&path).unwrap();
    let mut client = UnixStream::connect(&path).await.unwrap();
    let (mut server, _) = listener.accept().await.unwrap();
    drop(listener);
    let late = UnixStream::connect(&path).await;
    std::fs::remove_file(&path).unwrap();
    assert!(late.is_err());

    client.write_all(b"?").await.unwrap();
    assert_eq!(server.read_u8().await.unwrap(), b'?');
}

// Claim: When the limit drops `fetch`, it drops the socket in it, and that hangs up.
// Claim: A future that is dropped drops the socket in it, and that hangs up.
// Breaks: `async move {` -> `async {`

use std::io::Read;
use std::time::Duration;
use tokio::io::AsyncReadExt;
use tokio::net::UnixStream;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (mut socket, site) = UnixStream::pair().unwrap();
    let fetch = async move {
        let mut text = String::new();
        let _ = socket.read_to_string(&mut text).await;
    };
    assert!(timeout(Duration::from_secs(1), fetch).await.is_err());
    // It reads the end; as long as the socket is open, this would block, and is an error.
    let mut site = site.into_std().unwrap();
    assert_eq!(site.read(&mut [0; 8]).unwrap(), 0);
}

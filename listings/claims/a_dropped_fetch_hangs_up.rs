// Claim: When the limit drops `fetch`, it drops the socket in it, and that hangs up.
// Claim: A future that is dropped drops the socket in it, and that hangs up.
// Breaks: `async move {` -> `async {`

use std::time::Duration;
use tokio::io::{AsyncReadExt, duplex};
use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (mut socket, mut site) = duplex(64);
    let fetch = async move {
        let mut text = String::new();
        let _ = socket.read_to_string(&mut text).await;
    };
    assert!(timeout(Duration::from_secs(1), fetch).await.is_err());
    let hung_up = async { site.read(&mut [0; 8]).await.unwrap() == 0 };
    let waits = async { sleep(Duration::from_secs(60)).await };
    assert!(tokio::select! { ended = hung_up => ended, () = waits => false });
}

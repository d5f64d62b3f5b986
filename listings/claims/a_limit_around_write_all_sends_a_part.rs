// Claim: A limit around `drain` loses nothing, for what you wrote is kept; a limit around `write_all` may end it when
// a part has been sent, and you do not learn how much.
// Breaks: `duplex(64)` -> `duplex(128)`

use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (mut ours, mut theirs) = duplex(64);
    let written = timeout(Duration::from_secs(1), ours.write_all(&[b'a'; 100])).await;
    assert!(written.is_err());
    let mut heard = Vec::new();
    let reads = async {
        theirs.read_to_end(&mut heard).await.unwrap();
    };
    let goes_on = async {
        ours.write_all(b"END").await.unwrap();
        drop(ours);
    };
    tokio::join!(reads, goes_on);
    assert_eq!(heard.len(), 64 + "END".len());
}

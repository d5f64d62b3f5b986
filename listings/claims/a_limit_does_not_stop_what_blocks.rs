// Claim: It returns after its time, and `timeout` gives you its result.
// Breaks: `timeout(limit, blocks())` -> `timeout(limit, async { blocks().await; tokio::time::sleep(limit).await; })`

use std::time::Duration;
use tokio::time::{advance, timeout};

/// Takes a second, and does not let go of the thread: the clock moves while `advance` is polled once.
async fn blocks() {
    let second = std::pin::pin!(advance(Duration::from_secs(1)));
    let _ = futures::poll!(second);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let limit = Duration::from_millis(100);
    assert!(timeout(limit, blocks()).await.is_ok());
}

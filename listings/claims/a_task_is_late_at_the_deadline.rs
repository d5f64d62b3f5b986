// Claim: Rely on neither: with a task in between, tokio can be too late as well.
// Breaks: `tokio::spawn(sleep(limit))` -> `sleep(limit)`

use std::time::Duration;
use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let limit = Duration::from_millis(100);
    assert!(timeout(limit, sleep(limit)).await.is_ok());
    let task = tokio::spawn(sleep(limit));
    assert!(timeout(limit, task).await.is_err());
}

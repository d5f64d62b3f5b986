// Claim: With `let mut work = pin!(work());` the same program compiles, and `&mut work` can be awaited again.
// Breaks: `from_millis(300)` -> `from_millis(30)`

use std::pin::pin;
use std::time::Duration;
use tokio::time::{sleep, timeout};

async fn work() {
    sleep(Duration::from_millis(300)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut work = pin!(work());
    let first = timeout(Duration::from_millis(100), &mut work);
    assert!(first.await.is_err());
    work.await;
}

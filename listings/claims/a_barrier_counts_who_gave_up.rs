// Claim: Tokio's barrier counts a task that came and was cancelled; asyncio's does not.
// Breaks: `task1.abort();` -> `yield_now().await; start.wait().await;`

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Barrier;
use tokio::task::yield_now;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Arc::new(Barrier::new(2));
    let task1 = tokio::spawn({
        let start = Arc::clone(&start);
        async move { start.wait().await }
    });
    yield_now().await;
    task1.abort();
    assert!(task1.await.unwrap_err().is_cancelled());
    let alone = timeout(Duration::from_secs(60), start.wait()).await;
    assert!(alone.is_ok(), "it does not wait for another");
}

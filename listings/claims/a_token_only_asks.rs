// Claim: A token asks, and ends nothing: a task that does not look at it runs on.
// Breaks: `_stop: CancellationToken) {` -> `stop: CancellationToken) { if stop.is_cancelled() { return; }`

use std::time::Duration;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

async fn work(_stop: CancellationToken) {
    sleep(Duration::from_millis(300)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let stop = CancellationToken::new();
    let task = tokio::spawn(work(stop.clone()));
    stop.cancel();
    task.await.unwrap();
    assert_eq!(start.elapsed().as_millis(), 300);
}

// Claim: Its `wait()` returns once the tracker is closed and all its tasks have ended.
// Breaks: `tracker.close();` -> ``

use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};
use tokio_util::task::TaskTracker;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let tracker = TaskTracker::new();
    tracker.spawn(sleep(Duration::from_millis(100)));
    tracker.spawn(sleep(Duration::from_millis(200)));
    // Without a `close`, there may be more to come.
    let second = Duration::from_secs(1);
    let early = tracker.clone();
    assert!(timeout(Duration::ZERO, early.wait()).await.is_err());
    tracker.close();
    assert!(timeout(second, tracker.wait()).await.is_ok());
    assert_eq!(start.elapsed().as_millis(), 200);
}

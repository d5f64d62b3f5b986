// Claim: Dropping a tracker aborts nothing.
// Breaks: `drop(tracker);` -> `task.abort();`

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::time::sleep;
use tokio_util::task::TaskTracker;

static ENDED: AtomicBool = AtomicBool::new(false);

async fn work() {
    sleep(Duration::from_millis(100)).await;
    ENDED.store(true, Ordering::Relaxed);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let tracker = TaskTracker::new();
    let task = tracker.spawn(work()).abort_handle();
    drop(tracker);
    assert!(!task.is_finished());
    sleep(Duration::from_millis(200)).await;
    assert!(ENDED.load(Ordering::Relaxed));
}

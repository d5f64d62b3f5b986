// Claim: Dropping the handle does not cancel the task: it detaches it.
// Breaks: `drop(handle)` -> `handle.abort()`

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::time::sleep;

static RAN_ON: AtomicBool = AtomicBool::new(false);

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let handle = tokio::spawn(async {
        sleep(Duration::from_millis(100)).await;
        RAN_ON.store(true, Ordering::Relaxed);
    });
    drop(handle);
    sleep(Duration::from_millis(200)).await;
    assert!(RAN_ON.load(Ordering::Relaxed));
}

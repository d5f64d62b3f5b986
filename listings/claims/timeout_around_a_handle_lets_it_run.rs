// Claim: So a `timeout` around a handle gives up waiting, and the task runs on.
// Claim: A `timeout` around a handle gives up waiting, and the task runs on.
// Breaks: `tokio::spawn(work())` -> `work()`

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::time::{sleep, timeout};

static RAN_ON: AtomicBool = AtomicBool::new(false);

async fn work() {
    sleep(Duration::from_millis(200)).await;
    RAN_ON.store(true, Ordering::Relaxed);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let limited = timeout(Duration::from_millis(100), tokio::spawn(work())).await;
    assert!(limited.is_err());
    sleep(Duration::from_millis(200)).await;
    assert!(RAN_ON.load(Ordering::Relaxed));
}

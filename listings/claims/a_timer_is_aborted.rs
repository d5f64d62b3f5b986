// Claim: To cancel a timer, abort its task.
// Breaks: `timer.abort();` -> ``

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::time::{Duration, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let rang = Arc::new(AtomicBool::new(false));
    let bell = Arc::clone(&rang);
    let timer = tokio::spawn(async move {
        sleep(Duration::from_secs(1)).await;
        bell.store(true, Ordering::Relaxed);
    });
    timer.abort();
    sleep(Duration::from_secs(2)).await;
    assert!(!rang.load(Ordering::Relaxed));
}

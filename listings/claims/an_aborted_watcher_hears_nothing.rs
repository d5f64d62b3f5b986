// Claim: A watcher that you abort hears nothing, as a callback that you removed.
// Breaks: `watcher.abort();` -> ``

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let heard = Arc::new(AtomicBool::new(false));
    let hears = Arc::clone(&heard);
    let task = tokio::spawn(tokio::task::yield_now());
    let watcher = tokio::spawn(async move {
        task.await.unwrap();
        hears.store(true, Ordering::Relaxed);
    });
    watcher.abort();
    let _ = watcher.await;
    assert!(!heard.load(Ordering::Relaxed));
}

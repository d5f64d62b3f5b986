// Claim: One aborted before its first poll never runs a line.
// Breaks: `    task.abort();` -> `    tokio::task::yield_now().await; task.abort();`

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let begun = Arc::new(AtomicBool::new(false));
    let task = tokio::spawn({
        let begun = begun.clone();
        async move { begun.store(true, Ordering::SeqCst) }
    });
    task.abort();
    let _ = task.await;
    assert!(!begun.load(Ordering::SeqCst));
}

// Claim: `spawn` runs no line of the task; that begins at its turn.
// Breaks: `task.await.unwrap();` -> `task.abort();`

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let began = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&began);
    let task = tokio::spawn(async move { seen.store(true, Ordering::Relaxed) });
    assert!(!began.load(Ordering::Relaxed));
    task.await.unwrap();
    assert!(began.load(Ordering::Relaxed));
}

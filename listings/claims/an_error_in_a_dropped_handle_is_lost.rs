// Claim: If you drop the handle, the error is dropped as well.
// Claim: An `Err` in a handle that is dropped says nothing at all.
// Breaks: `drop(task);` -> `std::mem::forget(task.await);`

use std::sync::atomic::{AtomicBool, Ordering};
use tokio::task::yield_now;

static DROPPED: AtomicBool = AtomicBool::new(false);

struct Failure;

impl Drop for Failure {
    fn drop(&mut self) {
        DROPPED.store(true, Ordering::Relaxed);
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(async { Err::<u32, _>(Failure) });
    drop(task);
    yield_now().await;
    assert!(DROPPED.load(Ordering::Relaxed));
}

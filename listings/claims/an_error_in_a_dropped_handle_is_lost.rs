// Claim: If the handle is dropped, the error is lost without a word.
// Breaks: `drop(task);` -> `task.await.unwrap().unwrap();`

use std::sync::atomic::{AtomicBool, Ordering};
use tokio::task::yield_now;

static RAN: AtomicBool = AtomicBool::new(false);

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(async {
        RAN.store(true, Ordering::Relaxed);
        Err::<u32, _>("out of luck")
    });
    drop(task);
    yield_now().await;
    assert!(RAN.load(Ordering::Relaxed));
}

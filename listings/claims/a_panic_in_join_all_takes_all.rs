// Claim: `join_all` runs its futures in your own task, so a panic in one unwinds them all, and you.
// Breaks: `panic!("out of luck")` -> `return`

use futures::future::join_all;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::time::sleep;

static ENDED: AtomicU32 = AtomicU32::new(0);

async fn work(number: u64) {
    sleep(Duration::from_millis(100 * number)).await;
    if number == 2 {
        panic!("out of luck");
    }
    ENDED.fetch_add(1, Ordering::Relaxed);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let joiner = tokio::spawn(async { join_all((1..=3).map(work)).await });
    assert!(joiner.await.unwrap_err().is_panic(), "and you");
    sleep(Duration::from_secs(1)).await;
    assert_eq!(ENDED.load(Ordering::Relaxed), 1, "the third never ended");
}

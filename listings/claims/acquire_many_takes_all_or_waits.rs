// Claim: `acquire_many` has no such trouble: two that want all get it one after the other.
// Breaks: `acquire_many(2)` -> `acquire_many(1)`

use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep};

async fn take_both(tables: &Semaphore) {
    let _both = tables.acquire_many(2).await.unwrap();
    sleep(Duration::from_millis(100)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let tables = Semaphore::new(2);
    tokio::join!(take_both(&tables), take_both(&tables));
    assert_eq!(start.elapsed().as_millis(), 200);
}

// Claim: For one notice alone, `timeout(limit, &mut page)` does without a loop.
// Breaks: `timeout(limit, &mut page)` -> `timeout(limit, fetch())`

use std::pin::pin;
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};

async fn fetch() {
    sleep(Duration::from_millis(300)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let limit = Duration::from_millis(100);
    let mut page = pin!(fetch());
    assert!(timeout(limit, &mut page).await.is_err(), "this takes a while");
    page.await;
    assert_eq!(start.elapsed().as_millis(), 300);
}

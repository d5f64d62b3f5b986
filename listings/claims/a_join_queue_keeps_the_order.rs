// Claim: To have that with tasks, spawn each and await the handles in order, or spawn them into a `JoinQueue`, from
// the crate tokio-util.
// Breaks: `use tokio_util::task::JoinQueue;` -> `use tokio::task::JoinSet as JoinQueue;`

use std::time::Duration;
use tokio::time::{Instant, sleep};
use tokio_util::task::JoinQueue;

async fn fetch(takes: u64) -> u64 {
    sleep(Duration::from_millis(takes)).await;
    takes
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut tasks = JoinQueue::new();
    for takes in [300, 100, 200] {
        tasks.spawn(fetch(takes));
    }
    assert_eq!(tasks.join_all().await, [300, 100, 200]);
    assert_eq!(start.elapsed().as_millis(), 300);
}

// Claim: Ten thousand tasks that sleep are no trouble in either language.
// Breaks: `0..10_000` -> `0..9_999`

use std::time::Duration;
use tokio::runtime::Handle;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

async fn work(number: u64) -> u64 {
    sleep(Duration::from_millis(100)).await;
    number
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let tasks: JoinSet<u64> = (0..10_000).map(work).collect();
    let alive = Handle::current().metrics().num_alive_tasks();
    let sum: u64 = tasks.join_all().await.into_iter().sum();
    println!(
        "{alive} tasks, {} ms, sum {sum}",
        start.elapsed().as_millis()
    );
    assert_eq!((alive, sum), (10_000, 49_995_000));
}

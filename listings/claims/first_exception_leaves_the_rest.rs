// Claim: `wait(…, return_when=FIRST_EXCEPTION)` returns when a task has failed, or all are done, and cancels nobody.
// Claim: Here you leave the loop at the first `Err`, and the set holds the rest.
// Claim: You leave the loop at the first `Err`, and the set holds the rest.
// Breaks: `if joined.unwrap().is_err() {` -> `if joined.is_err() {`

use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

async fn work(milliseconds: u64, result: Result<(), ()>) -> Result<(), ()> {
    sleep(Duration::from_millis(milliseconds)).await;
    result
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut tasks = JoinSet::new();
    tasks.spawn(work(100, Ok(())));
    tasks.spawn(work(200, Err(())));
    tasks.spawn(work(300, Ok(())));
    while let Some(joined) = tasks.join_next().await {
        if joined.unwrap().is_err() {
            break;
        }
    }
    assert_eq!((start.elapsed().as_millis(), tasks.len()), (200, 1));
    assert_eq!(tasks.join_next().await.unwrap().unwrap(), Ok(()));
}

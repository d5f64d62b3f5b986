// Claim: If the calls need no tasks, `select_ok` waits for the first success in one line.
// Breaks: `(100, false)` -> `(100, true)`

use futures::future::select_ok;
use std::time::Duration;
use tokio::time::{Instant, sleep};

async fn fetch(milliseconds: u64, succeeds: bool) -> Result<u64, &'static str> {
    sleep(Duration::from_millis(milliseconds)).await;
    if succeeds { Ok(milliseconds) } else { Err("refused") }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mirrors = [(100, false), (200, true), (300, true)];
    let fetches = mirrors.map(|(milliseconds, succeeds)| Box::pin(fetch(milliseconds, succeeds)));
    let (page, others) = select_ok(fetches).await.unwrap();
    assert_eq!((page, others.len()), (200, 1));
    assert_eq!(start.elapsed().as_millis(), 200);
}

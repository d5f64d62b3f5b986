// Claim: But such a loop hears of an error when the turn comes to its handle, while `gather` raises at once;
// Breaks: `[(300, Ok(1)), (100, Err("failed"))]` -> `[(100, Err("failed")), (300, Ok(1))]`

use std::time::Duration;
use tokio::time::{Instant, sleep};

async fn call(ms: u64, result: Result<u32, &'static str>) -> Result<u32, &'static str> {
    sleep(Duration::from_millis(ms)).await;
    result
}

async fn all() -> Result<(), &'static str> {
    let calls = [(300, Ok(1)), (100, Err("failed"))];
    let tasks = calls.map(|(ms, result)| tokio::spawn(call(ms, result)));
    for task in tasks {
        task.await.unwrap()?;
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    assert_eq!(all().await, Err("failed"));
    assert_eq!(start.elapsed().as_millis(), 300);
}

// Claim: Tokio's timers work in milliseconds, and round up.
// Breaks: `Duration::from_micros(100)` -> `Duration::from_micros(1100)`

use std::time::Duration;
use tokio::time::{Instant, advance, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let short = Duration::from_micros(100);
    let start = Instant::now();
    sleep(short).await;
    assert_eq!(start.elapsed(), Duration::from_millis(1));
    // The clock itself is finer.
    let start = Instant::now();
    advance(short).await;
    assert_eq!(start.elapsed(), short);
}

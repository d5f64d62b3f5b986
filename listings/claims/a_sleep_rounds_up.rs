// Claim: Tokio's clock works in milliseconds, and rounds up.
// Breaks: `Duration::from_micros(100)` -> `Duration::from_micros(1100)`

use std::time::Duration;
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    sleep(Duration::from_micros(100)).await;
    assert_eq!(start.elapsed(), Duration::from_millis(1));
}

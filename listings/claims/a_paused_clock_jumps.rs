// Claim: When all tasks wait, a paused clock jumps to the next timer.
// Breaks: `sleep(HOUR)` -> `sleep(HOUR / 2)`

use std::time::Duration;
use tokio::time::{Instant, sleep};

const HOUR: Duration = Duration::from_secs(3600);

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (start, real) = (Instant::now(), std::time::Instant::now());
    sleep(HOUR).await;
    assert_eq!(start.elapsed(), HOUR);
    assert!(real.elapsed() < HOUR, "it did not wait");
}

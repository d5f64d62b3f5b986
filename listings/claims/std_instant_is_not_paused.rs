// Claim: Take tokio's in code that you want to test.
// Breaks: `std::time::Instant::now()` -> `tokio::time::Instant::now()`

use std::time::Duration;
use tokio::time::{Instant, advance};

const HOUR: Duration = Duration::from_secs(3600);

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let real = std::time::Instant::now();
    advance(HOUR).await;
    assert!(start.elapsed() >= HOUR);
    assert!(real.elapsed() < HOUR);
}

// Claim: In Python the `TimeoutError` leaves the block whose limit it was.
// Breaks: `limited(200, 100)` -> `limited(200, 300)`

use std::time::Duration;
use tokio::time::error::Elapsed;
use tokio::time::{sleep, timeout};

async fn limited(outer: u64, inner: u64) -> Result<Result<(), Elapsed>, Elapsed> {
    let ms = Duration::from_millis;
    timeout(ms(outer), timeout(ms(inner), sleep(ms(400)))).await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    assert!(matches!(limited(100, 200).await, Err(Elapsed { .. })));
    assert!(matches!(limited(200, 100).await, Ok(Err(Elapsed { .. }))));
}

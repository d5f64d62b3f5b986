// Claim: A `Sleep` tells when by `deadline()`, and whether by `is_elapsed()`.
// Breaks: `rest.as_mut().await;` -> ``

use std::pin::pin;
use tokio::time::{Duration, Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut rest = pin!(sleep(Duration::from_secs(1)));
    assert_eq!(rest.deadline(), start + Duration::from_secs(1));
    assert!(!rest.is_elapsed());
    rest.as_mut().await;
    assert!(rest.is_elapsed());
}

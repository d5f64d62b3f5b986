// Claim: Tokio's `sleep` panics there.
// Breaks: `tokio::time::sleep(second)` -> `std::future::ready(second)`

use futures::future::FutureExt;
use std::panic::catch_unwind;
use std::time::Duration;

async fn nap(second: Duration) {
    tokio::time::sleep(second).await;
}

fn main() {
    let second = Duration::from_secs(1);
    // Polled once, without any runtime.
    let panic = catch_unwind(|| nap(second).now_or_never());
    assert!(panic.is_err());
}

// Claim: A waiter of the `watch` looks when it is polled, and misses what was set and cleared before; a waiter
// of an `Event` does not.
// Breaks: `event.send_replace(false);` -> `();`

use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (event, mut receiver) = watch::channel(false);
    let waiter = tokio::spawn(async move {
        let told = timeout(Duration::from_secs(60), receiver.wait_for(|set| *set)).await;
        told.is_ok()
    });
    sleep(Duration::from_millis(100)).await;
    event.send_replace(true);
    event.send_replace(false);
    assert!(!waiter.await.unwrap(), "the waiter was told");
}

// Claim: Do not take `Notify`: a `notify_waiters` with nobody waiting is lost.
// Breaks: `event.notify_waiters();` -> `event.notify_one();`

use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let event = Notify::new();
    event.notify_waiters();
    let waited = timeout(Duration::from_secs(60), event.notified()).await;
    assert!(waited.is_err(), "the wake-up is lost");
}

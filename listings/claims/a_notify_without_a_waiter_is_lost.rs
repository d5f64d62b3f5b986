// Claim: With nobody waiting, `notify()` is lost, and `notify_one` leaves its permit.
// Breaks: `changed.notify_one();` -> `changed.notify_waiters();`

use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let changed = Notify::new();
    changed.notify_one();
    let woken = timeout(Duration::from_secs(1), changed.notified()).await;
    assert!(woken.is_ok());
}

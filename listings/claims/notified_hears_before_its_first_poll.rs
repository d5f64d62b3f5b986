// Claim: The future of `notified()` hears a `notify_waiters` from the moment it is made, not only once it is awaited.
// Breaks: `let changed = shop.notified();` -> `let changed = async { shop.notified().await };`

use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let shop = Notify::new();
    let changed = shop.notified();
    shop.notify_waiters();
    assert!(timeout(Duration::from_secs(60), changed).await.is_ok());
}

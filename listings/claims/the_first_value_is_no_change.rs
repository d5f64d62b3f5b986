// Claim: The value with which it was made is no change, so `changed()` does not return for it.
// Breaks: `watch::channel(0);` -> `watch::channel(0); receiver.mark_changed();`

use std::time::Duration;
use tokio::sync::watch;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, mut receiver) = watch::channel(0);
    let second = Duration::from_secs(1);
    assert!(timeout(second, receiver.changed()).await.is_err());
    sender.send(1).unwrap();
    assert!(timeout(second, receiver.changed()).await.is_ok());
}

// Claim: `notify_one` does leave something behind, but once: two calls with nobody waiting let one through.
// Breaks: `ready.notified().await; // the one` -> `(); // the one`

use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let ready = Notify::new();
    ready.notify_one();
    ready.notify_one();
    ready.notified().await; // the one
    let second = timeout(Duration::from_secs(60), ready.notified()).await;
    assert!(second.is_err());
}

// Claim: That is why `main` drops its own in …: with that line forgotten, `recv` waits for ever.
// Claim: The keeper ends by itself when the last sender is gone.
// Breaks: `drop(sender);` -> `let _kept = sender;`

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, mut results) = mpsc::channel(8);
    sender.send("a result").await.unwrap();
    assert_eq!(results.recv().await, Some("a result"));
    let hour = Duration::from_secs(3600);
    assert!(timeout(hour, results.recv()).await.is_err());
    drop(sender);
    assert_eq!(timeout(hour, results.recv()).await, Ok(None));
}

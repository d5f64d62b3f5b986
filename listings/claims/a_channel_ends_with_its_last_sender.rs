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
    drop(sender);
    assert_eq!(results.recv().await, Some("a result"));
    let end = timeout(Duration::from_secs(60), results.recv()).await;
    assert_eq!(end, Ok(None));
}

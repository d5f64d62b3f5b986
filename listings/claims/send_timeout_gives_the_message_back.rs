// Claim: If all you want is a limit, `send_timeout` gives the message back.
// Breaks: `mpsc::channel(1)` -> `mpsc::channel(2)`

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::sync::mpsc::error::SendTimeoutError;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, _receiver) = mpsc::channel(1);
    let limit = Duration::from_millis(100);
    assert_eq!(sender.send_timeout("first", limit).await, Ok(()));
    let sent = sender.send_timeout("second", limit).await;
    assert_eq!(sent, Err(SendTimeoutError::Timeout("second")));
}

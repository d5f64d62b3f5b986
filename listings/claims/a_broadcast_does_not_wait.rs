// Claim: Its `send` does not wait, either: it keeps so many messages for all receivers, and drops the oldest then.
// Breaks: `broadcast::channel(2)` -> `broadcast::channel(4)`

use tokio::sync::broadcast::{self, error::RecvError};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut receiver) = broadcast::channel(2);
    for message in 1..=4 {
        sender.send(message).unwrap();
    }
    assert_eq!(receiver.recv().await, Err(RecvError::Lagged(2)));
    assert_eq!(receiver.recv().await, Ok(3));
}

// Claim: Its `send` does not wait, either: it keeps so many messages for all receivers (the number rounded
// up to a power of two), and drops the oldest then.
// Breaks: `broadcast::channel(3)` -> `broadcast::channel(5)`

use tokio::sync::broadcast::{self, error::RecvError};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut receiver) = broadcast::channel(3);
    for message in 1..=6 {
        sender.send(message).unwrap();
    }
    assert_eq!(receiver.recv().await, Err(RecvError::Lagged(2)));
    assert_eq!(receiver.recv().await, Ok(3));
}

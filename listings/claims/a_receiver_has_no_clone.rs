// Claim: An `mpsc` channel has one receiver, which cannot be cloned.
// Breaks: `receiver.clone()` -> `receiver`
// Refused: no method named `clone` found

use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (sender, receiver) = mpsc::channel(8);
    let mut second = receiver.clone();
    sender.send(1).await.unwrap();
    assert_eq!(second.recv().await, Some(1));
}

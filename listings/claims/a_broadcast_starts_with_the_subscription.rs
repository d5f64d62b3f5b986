// Claim: A receiver gets what is sent after its `subscribe()`, not what was sent before.
// Breaks: `sender.subscribe()` -> `std::mem::replace(&mut early, sender.subscribe())`

use tokio::sync::broadcast;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut early) = broadcast::channel(8);
    sender.send(1).unwrap();
    let mut late = sender.subscribe();
    sender.send(2).unwrap();
    assert_eq!(late.recv().await, Ok(2));
    assert_eq!(early.recv().await, Ok(1));
}

// Claim: In tokio, `close()` on the receiver refuses what is sent from then on, except for a place that was reserved
// before, and what is in the queue can still be received.
// Breaks: `receiver.close();` -> `let _ = &mut receiver;`

use tokio::sync::mpsc;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, mut receiver) = mpsc::channel(8);
    sender.send(1).await.unwrap();
    let reserved = sender.reserve().await.unwrap();
    receiver.close();
    assert!(sender.send(2).await.is_err());
    reserved.send(3);
    assert_eq!(receiver.recv().await, Some(1));
    assert_eq!(receiver.recv().await, Some(3));
    assert_eq!(receiver.recv().await, None);
}

// Claim: Dropping the receiver drops what is in the queue;
// Breaks: `drop(receiver);` -> `receiver.close();`

use std::sync::Arc;
use tokio::sync::mpsc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let item = Arc::new(1);
    let (sender, mut receiver) = mpsc::channel(8);
    sender.send(Arc::clone(&item)).await.unwrap();
    sender.send(Arc::clone(&item)).await.unwrap();
    receiver.recv().await;
    assert_eq!(Arc::strong_count(&item), 2);
    drop(receiver);
    assert_eq!(Arc::strong_count(&item), 1);
}

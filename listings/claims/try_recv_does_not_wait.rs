// Claim: `get_nowait` is `try_recv`, whose error tells whether the queue is empty or over.
// Breaks: `drop(queue);` -> ``

use tokio::sync::mpsc;
use tokio::sync::mpsc::error::TryRecvError;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (queue, mut receiver) = mpsc::channel(2);
    assert_eq!(receiver.try_recv(), Err(TryRecvError::Empty));
    queue.send(1).await.unwrap();
    drop(queue);
    assert_eq!(receiver.try_recv(), Ok(1));
    assert_eq!(receiver.try_recv(), Err(TryRecvError::Disconnected));
}

// Claim: From a channel take `recv_many`: it waits for one item, and takes with it what else is there, up to a limit.
// Breaks: `recv_many(&mut rows, 10)` -> `recv_many(&mut rows, 1)`

use futures::FutureExt;
use tokio::sync::mpsc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut receiver) = mpsc::channel(10);
    let mut rows = Vec::new();
    assert_eq!(receiver.recv_many(&mut rows, 2).now_or_never(), None);
    sender.send(0).await.unwrap();
    assert_eq!(receiver.recv_many(&mut rows, 2).await, 1);
    for row in 1..=4 {
        sender.send(row).await.unwrap();
    }
    assert_eq!(receiver.recv_many(&mut rows, 2).await, 2);
    assert_eq!(receiver.recv_many(&mut rows, 10).await, 2);
    assert_eq!(rows, [0, 1, 2, 3, 4]);
}

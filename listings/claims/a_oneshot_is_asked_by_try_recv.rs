// Claim: `try_recv` asks without waiting, and tells a late answer from a lost one.
// Breaks: `drop(sender);` -> `sender.send(42).unwrap();`

use tokio::sync::oneshot::{self, error::TryRecvError};

#[tokio::main]
async fn main() {
    let (sender, mut answer) = oneshot::channel::<u32>();
    assert_eq!(answer.try_recv(), Err(TryRecvError::Empty));
    drop(sender);
    assert_eq!(answer.try_recv(), Err(TryRecvError::Closed));
}

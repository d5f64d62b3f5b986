// Claim: The sender is dropped when `answer` ends, and a panic or an `abort` drops it, too.
// Breaks: `task.abort();` -> ``

use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, receiver) = oneshot::channel::<u32>();
    tokio::spawn(async move {
        let _sender = sender;
        panic!("out of luck");
    });
    assert!(receiver.await.is_err());

    let (sender, receiver) = oneshot::channel::<u32>();
    let task = tokio::spawn(async move {
        let _sender = sender;
        std::future::pending::<()>().await;
    });
    tokio::task::yield_now().await;
    task.abort();
    let heard = timeout(Duration::from_secs(1), receiver).await;
    assert!(heard.is_ok_and(|answer| answer.is_err()));
}

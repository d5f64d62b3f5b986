// Claim: To have that in tokio, put the limit inside the task: `tokio::spawn(timeout(limit, work()))` drops
// the work when its time is over, at the `.await` where it waits.
// Breaks: `timeout(limit, work(done))` -> `work(done)`

use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::{sleep, timeout};

async fn work(done: oneshot::Sender<()>) {
    sleep(Duration::from_secs(60)).await;
    let _ = done.send(());
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let limit = Duration::from_secs(1);
    let (done, is_done) = oneshot::channel();
    let task = tokio::spawn(timeout(limit, work(done)));
    // The sender is dropped with the work, and nothing was sent.
    assert!(is_done.await.is_err());
    let _ = task.await.unwrap();
}

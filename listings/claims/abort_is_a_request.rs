// Claim: Right after it, the task need not be finished yet:
// Breaks: `task.abort();` -> `task.abort(); tokio::task::yield_now().await;`

use std::time::Duration;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let task = tokio::spawn(sleep(Duration::from_secs(60)));
    sleep(Duration::from_millis(100)).await;
    task.abort();
    assert!(!task.is_finished());
    assert!(task.await.unwrap_err().is_cancelled());
}

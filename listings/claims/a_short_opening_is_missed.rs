// Claim: A gate that opens and closes again before the task has its turn stays shut for it.
// Breaks: `gate.send_replace(false); // again` -> `();`

use std::time::Duration;
use tokio::sync::watch;
use tokio::task::yield_now;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (gate, mut open) = watch::channel(false);
    let task = tokio::spawn(async move {
        let limit = Duration::from_secs(60);
        timeout(limit, open.wait_for(|open| *open)).await.is_ok()
    });
    yield_now().await;
    gate.send_replace(true);
    gate.send_replace(false); // again
    assert!(!task.await.unwrap());
}

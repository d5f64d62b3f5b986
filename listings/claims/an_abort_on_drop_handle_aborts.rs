// Claim: Dropped, it aborts the task.
// Breaks: `drop(handle);` -> `let _handle = handle.detach();`

use std::sync::Arc;
use std::time::Duration;
use tokio::time::sleep;
use tokio_util::task::AbortOnDropHandle;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let held = Arc::new(());
    let handle = AbortOnDropHandle::new(tokio::spawn({
        let held = held.clone();
        async move {
            sleep(Duration::from_secs(60)).await;
            drop(held);
        }
    }));
    sleep(Duration::from_millis(100)).await;
    assert_eq!(Arc::strong_count(&held), 2);
    drop(handle);
    sleep(Duration::from_millis(100)).await;
    assert_eq!(Arc::strong_count(&held), 1);
}

// Claim: If the task awaits another task, `cancel()` cancels that one, too, while `abort` drops its handle, and
// it runs on.
// Breaks: `outer.abort();` -> `outer.abort(); inner_abort.abort();`

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::time::sleep;

static RAN_ON: AtomicBool = AtomicBool::new(false);

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let inner = tokio::spawn(async {
        sleep(Duration::from_millis(200)).await;
        RAN_ON.store(true, Ordering::Relaxed);
    });
    let inner_abort = inner.abort_handle();
    let outer = tokio::spawn(inner);
    sleep(Duration::from_millis(100)).await;
    outer.abort();
    assert!(outer.await.unwrap_err().is_cancelled());
    assert!(!inner_abort.is_finished());
    sleep(Duration::from_millis(200)).await;
    assert!(RAN_ON.load(Ordering::Relaxed));
}

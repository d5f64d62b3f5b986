// Claim: To cancel the task, lend its handle as `&mut far`, and `abort` it in the handler.
// Breaks: `far.abort()` -> `drop(far)`

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::time::sleep;

static ANSWERED: AtomicBool = AtomicBool::new(false);

async fn ask() {
    sleep(Duration::from_millis(300)).await;
    ANSWERED.store(true, Ordering::Relaxed);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut far = tokio::spawn(ask());
    tokio::select! {
        _ = &mut far => unreachable!("it takes longer"),
        () = sleep(Duration::from_millis(100)) => far.abort(),
    }
    sleep(Duration::from_millis(300)).await;
    assert!(!ANSWERED.load(Ordering::Relaxed));
}

// Claim: And when `main` ends, the single-threaded runtime drops the watcher with its task, and it hears
// nothing;
// Breaks: `yield_now().await;` -> `task.abort(); yield_now().await; yield_now().await;`

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::task::yield_now;
use tokio::time::sleep;

static HEARD: AtomicBool = AtomicBool::new(false);

#[tokio::main(flavor = "current_thread")]
async fn program() {
    let handle = tokio::spawn(sleep(Duration::from_secs(60)));
    let task = handle.abort_handle();
    tokio::spawn(async move {
        let _ = handle.await;
        HEARD.store(true, Ordering::Relaxed);
    });
    yield_now().await;
    assert!(!task.is_finished());
}

fn main() {
    program();
    assert!(!HEARD.load(Ordering::Relaxed));
}

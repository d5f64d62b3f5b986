// Claim: Once it runs it cannot be aborted, and the end of the program waits for it.
// Breaks: `ENDED.store(true` -> `ENDED.store(false`

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;

static ENDED: AtomicBool = AtomicBool::new(false);

fn main() {
    let (go_on, wait) = mpsc::channel();
    let (began, begins) = mpsc::channel();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let handle = runtime.spawn_blocking(move || {
        began.send(()).unwrap();
        wait.recv().unwrap();
        ENDED.store(true, Ordering::SeqCst);
    });
    begins.recv().unwrap();
    handle.abort();
    assert!(!handle.is_finished());
    go_on.send(()).unwrap();
    drop(runtime);
    assert!(ENDED.load(Ordering::SeqCst));
}

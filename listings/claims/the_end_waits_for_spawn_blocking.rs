// Claim: Once it runs it cannot be aborted, and the end of the program waits for it.
// Breaks: `drop(runtime);` -> `runtime.shutdown_background();`

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread::sleep;
use std::time::Duration;

static ENDED: AtomicBool = AtomicBool::new(false);

fn main() {
    let (began, begins) = mpsc::channel();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let handle = runtime.spawn_blocking(move || {
        began.send(()).unwrap();
        sleep(Duration::from_millis(250));
        ENDED.store(true, Ordering::SeqCst);
    });
    begins.recv().unwrap();
    handle.abort();
    drop(runtime);
    assert!(ENDED.load(Ordering::SeqCst));
}

// Claim: If that is too long, build the runtime yourself and end it with `shutdown_timeout`, which leaves a thread behind
// that is not done.
// Claim: `shutdown_timeout` leaves a thread behind that is not done.
// Breaks: `runtime.shutdown_timeout(Duration::from_millis(10));` -> `drop(_hurry); drop(runtime);`

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::time::Duration;
use tokio::runtime::Builder;

fn main() {
    let done = Arc::new(AtomicBool::new(false));
    let (_hurry, wait) = mpsc::channel::<()>();
    let runtime = Builder::new_current_thread().build().unwrap();
    runtime.spawn_blocking({
        let done = Arc::clone(&done);
        move || {
            let _ = wait.recv();
            done.store(true, Ordering::Relaxed);
        }
    });
    runtime.shutdown_timeout(Duration::from_millis(10));
    assert!(!done.load(Ordering::Relaxed), "the thread is left behind");
}

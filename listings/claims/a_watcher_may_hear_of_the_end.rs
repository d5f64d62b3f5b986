// Claim: (On worker threads it may still hear of a cancellation.
// Breaks: `sleep(Duration::from_secs(60))` -> `async {}`

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use tokio::time::sleep;

static HEARD: AtomicBool = AtomicBool::new(false);

fn main() {
    let (began, begins) = mpsc::channel();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let task = tokio::spawn(sleep(Duration::from_secs(60)));
        tokio::spawn(async move {
            began.send(()).unwrap();
            // The other worker cancels the task while the watcher keeps this one.
            while !task.is_finished() {
                thread::yield_now();
            }
            HEARD.store(task.await.is_err(), Ordering::SeqCst);
        });
    });
    begins.recv().unwrap();
    drop(runtime);
    assert!(HEARD.load(Ordering::SeqCst));
}

// Claim: `spawn_blocking` hands the job over when you call it; the coroutine of `to_thread` does so when it first runs,
// awaited or as a task.
// Breaks: `let not_awaited = spawn_blocking(job);` -> `let not_awaited = (); drop(async move { job() });`

use std::sync::mpsc;
use tokio::task::spawn_blocking;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (begun, begins) = mpsc::channel();
    let job = move || begun.send(()).unwrap();
    let not_awaited = spawn_blocking(job);
    // This thread blocks, so that nothing is awaited meanwhile.
    begins.recv().unwrap();
    drop(not_awaited);
}

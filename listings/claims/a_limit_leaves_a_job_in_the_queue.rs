// Claim: In tokio a limit drops the handle, and the job is run all the same; in Python the limit cancels it.
// Breaks: `// Given up.` -> `handle.abort();`

use std::sync::mpsc;
use std::time::Duration;
use tokio::runtime::Builder;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

async fn run() {
    let (open, door) = mpsc::channel::<()>();
    let (tell, told) = mpsc::channel();
    let first = spawn_blocking(move || door.recv().is_ok());
    let second = spawn_blocking(move || tell.send("second runs"));
    let handle = second.abort_handle();
    assert!(timeout(Duration::ZERO, second).await.is_err());
    // Given up.
    assert!(!handle.is_finished());
    open.send(()).unwrap();
    assert!(first.await.unwrap());
    // The one thread comes to this when it has done all that was asked before.
    spawn_blocking(|| ()).await.unwrap();
    assert_eq!(told.try_recv(), Ok("second runs"));
}

fn main() {
    let mut builder = Builder::new_current_thread();
    builder.enable_time().max_blocking_threads(1);
    builder.build().unwrap().block_on(run());
}

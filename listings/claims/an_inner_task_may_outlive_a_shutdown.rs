// Claim: But to drop the handle is not to wait for the task's end: `shutdown().await` of a set may return before what its
// tasks kept in such handles is dropped.
// Breaks: `began.send(()).unwrap();` -> `drop(wait); began.send(()).unwrap(); let (_, wait) = mpsc::channel::<()>();`

use std::future::pending;
use std::sync::mpsc;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::task::JoinSet;
use tokio_util::task::AbortOnDropHandle;

#[tokio::main(worker_threads = 2)]
async fn main() {
    let (began, has_begun) = oneshot::channel();
    let (go_on, wait) = mpsc::channel::<()>();
    let mut tasks = JoinSet::new();
    tasks.spawn(async move {
        let inner = tokio::spawn(async move {
            began.send(()).unwrap();
            // Its thread is busy, and the task is not dropped meanwhile.
            let _ = wait.recv_timeout(Duration::from_secs(60));
        });
        let _inner = AbortOnDropHandle::new(inner);
        pending::<()>().await;
    });
    has_begun.await.unwrap();
    tasks.shutdown().await;
    go_on.send(()).expect("the inner task is still there");
}

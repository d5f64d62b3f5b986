// Claim: What blocks must look itself, and `stop.is_cancelled()` needs no `.await` for that.
// Breaks: `stop.cancel();` -> ``

use tokio::sync::oneshot;
use tokio::task::spawn_blocking;
use tokio_util::sync::CancellationToken;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let stop = CancellationToken::new();
    let (begins, begun) = oneshot::channel();
    let (go_on, goes_on) = oneshot::channel();
    let job = spawn_blocking({
        let stop = stop.clone();
        move || {
            begins.send(()).unwrap();
            goes_on.blocking_recv().unwrap();
            stop.is_cancelled()
        }
    });
    begun.await.unwrap();
    stop.cancel();
    go_on.send(()).unwrap();
    assert!(job.await.unwrap());
}

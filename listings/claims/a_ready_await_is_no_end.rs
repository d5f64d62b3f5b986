// Claim: An `await` that has its result at once is no such place, in either language.
// Breaks: `ready(()).await` -> `tokio::task::yield_now().await`

use std::future::ready;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::oneshot;
use tokio::task::AbortHandle;

static CAME_THROUGH: AtomicBool = AtomicBool::new(false);

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (give, take) = oneshot::channel::<AbortHandle>();
    let task = tokio::spawn(async {
        take.await.unwrap().abort();
        ready(()).await;
        CAME_THROUGH.store(true, Ordering::Relaxed);
    });
    give.send(task.abort_handle()).unwrap();
    let _ = task.await;
    assert!(CAME_THROUGH.load(Ordering::Relaxed));
}

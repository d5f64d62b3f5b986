// Claim: A task that has begun and comes to none runs to its end.
// Breaks: `.abort();` -> `.abort(); tokio::task::yield_now().await;`

use tokio::sync::oneshot;
use tokio::task::AbortHandle;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (give, take) = oneshot::channel::<AbortHandle>();
    let task = tokio::spawn(async {
        take.await.unwrap().abort();
        42
    });
    give.send(task.abort_handle()).unwrap();
    assert_eq!(task.await.unwrap(), 42);
}

// Claim: The handle is asked by `is_finished()`, and `now_or_never()` takes a result that is there.
// Breaks: `tokio::task::yield_now().await;` -> ``

use futures::FutureExt;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut task = tokio::spawn(async { 42 });
    assert!(!task.is_finished());
    assert!((&mut task).now_or_never().is_none());
    tokio::task::yield_now().await;
    assert!(task.is_finished());
    assert_eq!(task.now_or_never().unwrap().unwrap(), 42);
}

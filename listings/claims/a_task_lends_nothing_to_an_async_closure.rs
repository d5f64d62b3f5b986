// Claim: There is a gap: an `async` closure that borrows from the task is refused there, with
// `implementation of Send is not general enough`.
// Breaks: `async || {` -> `async move || {`
// Refused: implementation of `Send` is not general enough

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use tokio::task::yield_now;

async fn twice(job: impl AsyncFn()) {
    job().await;
    job().await;
}

#[tokio::main]
async fn main() {
    let task = tokio::spawn(async {
        let calls = AtomicU32::new(0);
        let job = async || {
            yield_now().await;
            calls.fetch_add(1, Relaxed);
        };
        twice(job).await;
    });
    task.await.unwrap();
}

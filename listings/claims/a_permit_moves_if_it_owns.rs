// Claim: To acquire before you spawn, take `acquire_owned` on an `Arc`: the permit of `acquire` borrows, and cannot
// move into a task,
// Breaks: `tables.acquire()` -> `Arc::clone(&tables).acquire_owned()`
// Refused: error[E0597]: `tables` does not live long enough

use std::sync::Arc;
use tokio::sync::Semaphore;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let tables = Arc::new(Semaphore::new(2));
    let permit = tables.acquire().await.unwrap();
    let task = tokio::spawn(async move { drop(permit) });
    task.await.unwrap();
}

// Claim: To acquire before you spawn, take `acquire_owned` on an `Arc`: the permit of `acquire` borrows, and cannot
// move into a task, unless the semaphore is a `static`.
// Breaks: `drop(permit)` -> `permit.forget()`

use tokio::sync::Semaphore;

static TABLES: Semaphore = Semaphore::const_new(2);

#[tokio::main]
async fn main() {
    let permit = TABLES.acquire().await.unwrap();
    let task = tokio::spawn(async move { drop(permit) });
    task.await.unwrap();
    assert_eq!(TABLES.available_permits(), 2);
}

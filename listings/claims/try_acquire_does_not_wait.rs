// Claim: `try_acquire()` gives a permit or, in place of a wait, an error; the permit of `try_acquire_owned()` may move
// into a task.
// Breaks: `Semaphore::new(1)` -> `Semaphore::new(2)`

use std::sync::Arc;
use tokio::sync::Semaphore;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let slots = Arc::new(Semaphore::new(1));
    let permit = Arc::clone(&slots).try_acquire_owned().unwrap();
    assert!(slots.try_acquire().is_err());
    let task = tokio::spawn(async move { drop(permit) });
    task.await.unwrap();
    assert!(slots.try_acquire().is_ok());
}

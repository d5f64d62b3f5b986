// Claim: A permit of `Arc::clone(&slots).acquire()` borrows from a clone that is gone at the end of the line.
// Breaks: `Arc::clone(&slots).acquire()` -> `Arc::clone(&slots).acquire_owned()`
// Refused: error[E0716]: temporary value dropped while borrowed

use std::sync::Arc;
use tokio::sync::Semaphore;

#[tokio::main]
async fn main() {
    let slots = Arc::new(Semaphore::new(2));
    let permit = Arc::clone(&slots).acquire().await.unwrap();
    let task = tokio::spawn(async move { drop(permit) });
    task.await.unwrap();
}

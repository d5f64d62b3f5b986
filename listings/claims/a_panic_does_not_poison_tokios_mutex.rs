// Claim: Tokio's `Mutex` is like asyncio's: it is not poisoned.
// Breaks: `panic!("out of luck")` -> `std::mem::forget(guard)`

use std::sync::Arc;
use tokio::sync::Mutex;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let lock = Arc::new(Mutex::new(1));
    let shared = Arc::clone(&lock);
    let task = tokio::spawn(async move {
        let mut guard = shared.lock().await;
        *guard = 2;
        panic!("out of luck");
    });
    assert!(task.await.is_err());
    assert_eq!(*lock.lock().await, 2);
}

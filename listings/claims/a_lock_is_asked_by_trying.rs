// Claim: There is no `locked()`: ask by `try_lock()`, or by `available_permits()`.
// Breaks: `let _guard = lock.lock().await;` -> ``

use tokio::sync::{Mutex, Semaphore};

#[tokio::main]
async fn main() {
    let lock = Mutex::new(());
    assert!(lock.try_lock().is_ok());
    let _guard = lock.lock().await;
    assert!(lock.try_lock().is_err());

    let tables = Semaphore::new(1);
    assert_eq!(tables.available_permits(), 1);
    let _permit = tables.acquire().await.unwrap();
    assert_eq!(tables.available_permits(), 0);
}

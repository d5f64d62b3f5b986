// Claim: (It does not count a guard that was dropped unused.
// Breaks: `drop(guard);` -> `std::mem::forget(guard);`

use std::sync::{Arc, Mutex};
use tokio::task::yield_now;

async fn lock_and_go(lock: Arc<Mutex<u32>>) {
    let guard = lock.lock().unwrap();
    drop(guard);
    yield_now().await;
    assert!(lock.try_lock().is_ok());
}

#[tokio::main]
async fn main() {
    let lock = Arc::new(Mutex::new(0));
    tokio::spawn(lock_and_go(lock)).await.unwrap();
}

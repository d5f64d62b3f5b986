// Claim: So does a lock that is free: after many a `lock().await`, the neighbour has its turn.
// Breaks: `free.lock().await` -> `free.try_lock()`

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use tokio::sync::Mutex;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    static DONE: AtomicU32 = AtomicU32::new(0);
    DONE.store(0, Relaxed);
    let free = Mutex::new(());
    let neighbour = tokio::spawn(async { DONE.load(Relaxed) });
    for _ in 0..1000 {
        DONE.fetch_add(1, Relaxed);
        let guard = free.lock().await;
        drop(guard);
    }
    let seen = neighbour.await.unwrap();
    assert!(1 < seen && seen < 1000);
}

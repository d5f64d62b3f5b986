// Claim: After a panic, a `std::sync::Mutex` would be poisoned; after a cancellation, it is not.
// Breaks: `// Held.` -> `panic!("as it may");`

use std::panic::AssertUnwindSafe;
use std::sync::Mutex;
use std::time::Duration;

use futures::FutureExt;
use tokio::time::{sleep, timeout};

async fn hold(lock: &Mutex<()>) {
    let _guard = lock.lock();
    // Held.
    sleep(Duration::from_millis(200)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let lock = Mutex::new(());
    let hold = AssertUnwindSafe(hold(&lock)).catch_unwind();
    let _ = timeout(Duration::from_millis(100), hold).await;
    assert!(lock.lock().is_ok());
}

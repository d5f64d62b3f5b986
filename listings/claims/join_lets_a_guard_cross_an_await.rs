// Claim: Nothing refuses it in `main`, and so a `join!` in `main` can hold the guard in one future while the
// other finds the lock taken.
// Breaks: `first_lock().await` -> `drop(first_lock)`

use std::sync::Mutex;
use tokio::task::yield_now;

// Clippy finds it; without its warning, this line would be one.
#[expect(clippy::await_holding_lock)]
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let lock = Mutex::new(0);
    let first_lock = async || {
        let mut guard = lock.lock().unwrap();
        yield_now().await;
        *guard += 1;
    };
    let try_second = async || lock.try_lock().is_err();
    let (_, taken) = tokio::join!(async { first_lock().await }, try_second());
    assert!(taken, "lock() would block the thread here, for ever");
}

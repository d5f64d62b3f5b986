// Claim: A panic that drops the guard of a `std::sync::Mutex` poisons it: the next `lock()` gives an error.
// Breaks: `panic!("out of luck")` -> `drop(_guard)`

use std::sync::{Arc, Mutex};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let lock = Arc::new(Mutex::new(0));
    let shared = Arc::clone(&lock);
    let task = tokio::spawn(async move {
        let _guard = shared.lock().unwrap();
        panic!("out of luck");
    });
    let _ = task.await;
    assert!(lock.lock().is_err(), "it is poisoned");
}

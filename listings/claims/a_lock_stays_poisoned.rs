// Claim: The lock stays poisoned until you call `clear_poison`.
// Breaks: `lock.clear_poison();` -> ``

use std::sync::{Arc, Mutex};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let lock = Arc::new(Mutex::new(1));
    let shared = Arc::clone(&lock);
    let task = tokio::spawn(async move {
        let _guard = shared.lock().unwrap();
        panic!("out of luck");
    });
    assert!(task.await.is_err());
    *lock.lock().unwrap_err().into_inner() = 7;
    assert!(lock.lock().is_err(), "mended, and still poisoned");
    lock.clear_poison();
    assert_eq!(*lock.lock().unwrap(), 7);
}

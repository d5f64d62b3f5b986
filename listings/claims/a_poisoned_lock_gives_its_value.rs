// Claim: If you know how to mend the value, `into_inner()` of the error gives you the guard.
// Breaks: `poisoned.into_inner()` -> `None::<std::sync::MutexGuard<'_, i32>>.expect("no guard")`

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
    let poisoned = lock.lock().unwrap_err();
    let mut guard = poisoned.into_inner();
    *guard = 7;
    assert_eq!(*guard, 7);
}

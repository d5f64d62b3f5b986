// Claim: If you know how to mend the value, `into_inner()` of the error gives you the guard.
// Breaks: `*guard = 7;` -> `*guard += 7;`

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
    assert_eq!(*guard, 1);
    *guard = 7;
    drop(guard);
    assert_eq!(*lock.lock().unwrap_or_else(|poisoned| poisoned.into_inner()), 7);
}

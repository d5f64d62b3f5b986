// Claim: `std`'s `Mutex` does not give its lock to the thread that holds it, either:
// Breaks: `let held = journal.lock().unwrap();` -> `let held = ();`

use std::sync::{Mutex, TryLockError};

fn main() {
    let journal = Mutex::new(0);
    let held = journal.lock().unwrap();
    assert!(matches!(journal.try_lock(), Err(TryLockError::WouldBlock)));
    drop(held);
}

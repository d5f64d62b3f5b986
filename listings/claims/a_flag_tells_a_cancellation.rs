// Claim: To run it on cancellation alone, as `except CancelledError` does, give it a flag, and set that behind the
// `.await` of the work, whatever the work returned.
// Breaks: `guard.returned = true;` -> ``

use std::cell::Cell;
use std::time::Duration;
use tokio::time::{sleep, timeout};

struct Guard<'a> {
    cancelled: &'a Cell<bool>,
    returned: bool,
}

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.cancelled.set(!self.returned);
    }
}

async fn work(result: Result<u32, ()>) -> Result<u32, ()> {
    sleep(Duration::from_millis(100)).await;
    result
}

async fn guarded(cancelled: &Cell<bool>, result: Result<u32, ()>) -> Result<u32, ()> {
    let mut guard = Guard {
        cancelled,
        returned: false,
    };
    let result = work(result).await;
    guard.returned = true;
    result
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let cancelled = Cell::new(true);
    assert_eq!(guarded(&cancelled, Ok(42)).await, Ok(42));
    assert!(!cancelled.get());
    cancelled.set(true);
    assert_eq!(guarded(&cancelled, Err(())).await, Err(()));
    assert!(!cancelled.get());
    let limit = Duration::from_millis(50);
    assert!(timeout(limit, guarded(&cancelled, Ok(42))).await.is_err());
    assert!(cancelled.get());
}

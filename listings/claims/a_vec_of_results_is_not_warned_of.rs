// Claim: Of a `Vec` of them, as `join_all` gives it, it does not.
// Breaks: `tasks.join_all().await;` -> `std::mem::forget(tasks.join_all().await);`

use std::sync::atomic::{AtomicU32, Ordering};
use tokio::task::JoinSet;

static LOST: AtomicU32 = AtomicU32::new(0);

struct Failure;

impl Drop for Failure {
    fn drop(&mut self) {
        LOST.fetch_add(1, Ordering::Relaxed);
    }
}

async fn fail() -> Result<(), Failure> {
    Err(Failure)
}

#[deny(unused_must_use)]
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let tasks: JoinSet<_> = [fail(), fail()].into_iter().collect();
    tasks.join_all().await;
    assert_eq!(LOST.load(Ordering::Relaxed), 2);
}

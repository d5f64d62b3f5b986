// Claim: `select!` drops the losers before the winner's handler runs.
// Breaks: `() = loser() =>` -> `() = Box::leak(Box::new(Box::pin(loser()))) =>`

use std::future::{pending, ready};
use std::sync::atomic::{AtomicBool, Ordering};

static DROPPED: AtomicBool = AtomicBool::new(false);

struct Guard;

impl Drop for Guard {
    fn drop(&mut self) {
        DROPPED.store(true, Ordering::Relaxed);
    }
}

async fn loser() {
    let _guard = Guard;
    pending().await
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::select! {
        biased;
        () = loser() => unreachable!("it never ends"),
        () = ready(()) => assert!(DROPPED.load(Ordering::Relaxed), "the loser is still there"),
    }
}

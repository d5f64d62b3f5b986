// Claim: They are no `finally`: after a panic in `work`, they do not run.
// Breaks: `panic!("out of luck")` -> `()`

use std::sync::atomic::{AtomicBool, Ordering};
use tokio_util::sync::CancellationToken;

static CLEANED_UP: AtomicBool = AtomicBool::new(false);

async fn work() {
    panic!("out of luck")
}

async fn session(stop: CancellationToken) {
    tokio::select! {
        () = work() => (),
        () = stop.cancelled() => (),
    }
    CLEANED_UP.store(true, Ordering::Relaxed);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(session(CancellationToken::new()));
    let _ = task.await;
    assert!(!CLEANED_UP.load(Ordering::Relaxed));
}

// Claim: A future that returns `Pending`, and that nobody will wake, may never be polled again.
// Breaks: `let _nobody = context;` -> `context.waker().wake_by_ref();`

use std::future::poll_fn;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::task::Poll;
use std::time::Duration;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    static POLLS: AtomicU32 = AtomicU32::new(0);
    POLLS.store(0, Relaxed);
    tokio::spawn(poll_fn(|context| {
        let _nobody = context;
        match POLLS.fetch_add(1, Relaxed) {
            0..10 => Poll::Pending,
            _ => Poll::Ready(()),
        }
    }));
    sleep(Duration::from_secs(3600)).await;
    assert_eq!(POLLS.load(Relaxed), 1);
}

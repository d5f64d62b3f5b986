// Claim: A future that returns `Pending`, and that nobody will wake, is not polled again.
// Breaks: `let _nobody = context;` -> `context.waker().wake_by_ref();`

use std::future::poll_fn;
use std::task::Poll;
use std::time::Duration;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut polls = 0;
    let forgotten = poll_fn(|context| {
        polls += 1;
        let _nobody = context;
        if polls < 10 {
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    });
    let an_hour = Duration::from_secs(3600);
    assert!(timeout(an_hour, forgotten).await.is_err());
}

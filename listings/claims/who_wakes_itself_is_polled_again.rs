// Claim: A future that wakes itself and returns `Pending` lets another have a turn, and is polled again.
// Breaks: `if polls == 1` -> `if false`

use std::future::poll_fn;
use std::task::Poll;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let other = tokio::spawn(async {});
    let mut polls = 0;
    poll_fn(|context| {
        polls += 1;
        if polls == 1 {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(())
    })
    .await;
    assert_eq!(polls, 2);
    assert!(other.is_finished());
}

// Claim: And a branch that is always ready starves those below it.
// Breaks: `biased;` -> ``

use std::future::{poll_fn, ready};
use std::task::Poll;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut polled = 0;
    for _ in 0..1000 {
        tokio::select! {
            biased;
            () = ready(()) => (),
            () = poll_fn(|_| { polled += 1; Poll::Ready(()) }) => (),
        }
    }
    assert_eq!(polled, 0);
}

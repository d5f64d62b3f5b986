// Claim: A future of `notified()` does not hear `notify_one` before its first poll, so two calls can wake one
// waiter.
// Breaks: `changed.notify_one(); // the second` -> `changed.notify_waiters(); // the second`

use futures::FutureExt;
use std::pin::pin;
use tokio::sync::Notify;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let changed = Notify::new();
    let mut first = pin!(changed.notified());
    let mut second = pin!(changed.notified());
    changed.notify_one();
    changed.notify_one(); // the second
    assert!(first.as_mut().now_or_never().is_some());
    assert!(second.as_mut().now_or_never().is_none());
}

// Claim: On another runtime than tokio's, tokio's channels work.
// Breaks: `sender.send(7)` -> `sender.send(8)`

use futures::future::FutureExt;
use tokio::sync::oneshot;

fn main() {
    let (sender, answer) = oneshot::channel();
    sender.send(7).unwrap();
    // Polled once, without any runtime.
    assert_eq!(answer.now_or_never(), Some(Ok(7)));
}

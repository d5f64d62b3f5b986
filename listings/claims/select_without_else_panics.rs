// Claim: Without an `else`, a `select!` with no branch left panics.
// Breaks: `Some(()) = receiver.recv() => (),` -> `Some(()) = receiver.recv() => (), else => (),`

use std::panic::AssertUnwindSafe;

use futures::FutureExt;
use tokio::sync::mpsc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut receiver) = mpsc::channel::<()>(1);
    drop(sender);
    let select = AssertUnwindSafe(async {
        tokio::select! {
            Some(()) = receiver.recv() => (),
        }
    });
    assert!(select.catch_unwind().await.is_err());
}

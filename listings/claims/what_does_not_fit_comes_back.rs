// Claim: `try_send` is `put_nowait`; what does not fit comes back in the error.
// Breaks: `mpsc::channel(1)` -> `mpsc::channel(2)`

use tokio::sync::mpsc;
use tokio::sync::mpsc::error::TrySendError;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, _receiver) = mpsc::channel(1);
    assert_eq!(sender.try_send("first"), Ok(()));
    assert_eq!(sender.try_send("second"), Err(TrySendError::Full("second")));
}

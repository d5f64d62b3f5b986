// Claim: If whoever asked has gone, `send` gives the answer back; `set_result` on a cancelled future raises.
// Breaks: `drop(receiver);` -> `let _receiver = receiver;`

use tokio::sync::oneshot;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, receiver) = oneshot::channel();
    drop(receiver);
    assert_eq!(sender.send(42), Err(42));
}

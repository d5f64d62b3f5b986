// Claim: A second `send` does not compile; a second `set_result` raises.
// Breaks: `let _ = sender.send(43);` -> ``
// Refused: use of moved value: `sender`

use tokio::sync::oneshot;

#[tokio::main]
async fn main() {
    let (sender, receiver) = oneshot::channel();
    let _ = sender.send(42);
    let _ = sender.send(43);
    assert_eq!(receiver.await, Ok(42));
}

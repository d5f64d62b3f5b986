// Claim: With `tokio_test::task::spawn` a test polls a future itself, and can say that it is not ready yet, and later that
// it was woken.
// Breaks: `// Nobody has sent.` -> `sender.try_send("hello").unwrap();`

use tokio::sync::mpsc;
use tokio_test::{assert_pending, assert_ready_eq, task};

fn main() {
    let (sender, mut receiver) = mpsc::channel(1);
    let mut receiving = task::spawn(receiver.recv());
    // Nobody has sent.
    assert_pending!(receiving.poll());
    assert!(!receiving.is_woken());

    sender.try_send("hello").unwrap();
    assert!(receiving.is_woken());
    assert_ready_eq!(receiving.poll(), Some("hello"));
}

// Claim: The receiver's `len()` is `qsize()`; the sender's `capacity()` is what is free of `max_capacity()`.
// Breaks: `mpsc::channel(3)` -> `mpsc::channel(2)`

use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (sender, receiver) = mpsc::channel(3);
    assert!(receiver.is_empty());
    sender.send("job").await.unwrap();
    assert_eq!(receiver.len(), 1);
    assert_eq!((sender.capacity(), sender.max_capacity()), (2, 3));
}

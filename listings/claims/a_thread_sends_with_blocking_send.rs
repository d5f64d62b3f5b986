// Claim: From a thread, where asyncio needs `call_soon_threadsafe`, take `blocking_send`.
// Breaks: `thread::spawn(move || queue.blocking_send(42))` -> `thread::spawn(move || drop(queue))`

use std::thread;
use tokio::sync::mpsc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (queue, mut receiver) = mpsc::channel(1);
    let _thread = thread::spawn(move || queue.blocking_send(42));
    assert_eq!(receiver.recv().await, Some(42));
}

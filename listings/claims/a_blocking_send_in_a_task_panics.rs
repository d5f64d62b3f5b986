// Claim: In a task both panic: `Cannot block the current thread from within a runtime`.
// Breaks: `queue.blocking_send(1).unwrap()` -> `queue.try_send(1).unwrap()`

use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (queue, _receiver) = mpsc::channel(1);
    let task = tokio::spawn(async move { queue.blocking_send(1).unwrap() });
    let panic = task.await.unwrap_err().into_panic();
    let message = panic.downcast_ref::<String>().unwrap();
    assert!(message.starts_with("Cannot block the current thread from within a runtime"));

    let (_queue, mut receiver) = mpsc::channel::<u32>(1);
    let task = tokio::spawn(async move { receiver.blocking_recv() });
    let panic = task.await.unwrap_err().into_panic();
    let message = panic.downcast_ref::<String>().unwrap();
    assert!(message.starts_with("Cannot block the current thread from within a runtime"));
}

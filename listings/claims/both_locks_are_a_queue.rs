// Claim: Who waits longest gets it next, in both languages.
// Breaks: `for tag in 0..4` -> `for tag in [0, 2, 1, 3]`

use std::sync::Arc;
use tokio::sync::Mutex;
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let order = Arc::new(Mutex::new(Vec::new()));
    let held = order.lock().await;
    let mut tasks = Vec::new();
    for tag in 0..4 {
        let order = Arc::clone(&order);
        tasks.push(tokio::spawn(async move { order.lock().await.push(tag) }));
        yield_now().await;
    }
    drop(held);
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(*order.lock().await, [0, 1, 2, 3]);
}

// Claim: Or end it by `shutdown_background`, which waits for nothing, and so may be called in a task.
// Breaks: `runtime.shutdown_background()` -> `drop(runtime)`

use tokio::runtime::Runtime;

#[tokio::main]
async fn main() {
    let runtime = Runtime::new().unwrap();
    let task = tokio::spawn(async { runtime.shutdown_background() });
    assert!(task.await.is_ok());
}

// Claim: A runtime made on the spot would do so, too, and gets the same answer.
// Claim: Within a task, a `block_on` on a new runtime panics.
// Breaks: `tokio::spawn(async { in_between() })` -> `tokio::task::spawn_blocking(in_between)`

use tokio::runtime::Runtime;

fn in_between() {
    Runtime::new().unwrap().block_on(async {});
}

#[tokio::main]
async fn main() {
    let task = tokio::spawn(async { in_between() });
    let panic = task.await.unwrap_err().into_panic();
    let message = panic.downcast_ref::<&str>().unwrap();
    assert!(message.starts_with("Cannot start a runtime from within a runtime."));
}

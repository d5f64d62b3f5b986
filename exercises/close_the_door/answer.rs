//! An aborted task raises nothing: its future is dropped where it waits, and no later line runs. What must happen all the same
//! stands in the `Drop` of a value that the future holds.

use std::time::Duration;

use tokio::time::sleep;

struct Door;

impl Drop for Door {
    fn drop(&mut self) {
        println!("door closed");
    }
}

async fn visit() {
    println!("door opened");
    let _door = Door;
    sleep(Duration::from_secs(1)).await;
    println!("had tea");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(visit());
    sleep(Duration::from_millis(100)).await;
    task.abort();
    if task.await.is_err() {
        println!("cancelled");
    }
}

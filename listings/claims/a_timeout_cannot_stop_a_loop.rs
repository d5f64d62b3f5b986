// Claim: A limit does not help: `timeout` asks the work first, and when the loop has ended, the work is done.
// Breaks: `thread::sleep(Duration::from_millis(20));` -> `tokio::time::sleep(Duration::from_millis(20)).await;`

use std::thread;
use std::time::Duration;
use tokio::time::timeout;

async fn compute() {
    for _ in 0..3 {
        thread::sleep(Duration::from_millis(20));
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let limited = timeout(Duration::from_millis(10), compute()).await;
    assert!(limited.is_ok());
}

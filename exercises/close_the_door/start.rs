//! A visit is cancelled, and `finally` closes the door. In Rust, the door stays open.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use tokio::time::sleep;

async fn visit() {
    println!("door opened");
    sleep(Duration::from_secs(1)).await;
    println!("had tea");
    println!("door closed");
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

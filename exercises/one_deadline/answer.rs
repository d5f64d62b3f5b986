//! `timeout` takes one future and limits that one. An `async` block makes one future of the whole loop.

use std::time::Duration;

use tokio::time::{sleep, timeout};

async fn step(n: u32) {
    sleep(Duration::from_millis(100)).await;
    println!("step {n}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let steps = async {
        for n in 0..5 {
            step(n).await;
        }
    };
    if timeout(Duration::from_millis(250), steps).await.is_err() {
        println!("too late");
    }
}

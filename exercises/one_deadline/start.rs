//! Five steps have 250 ms together. In Rust, each step has them for itself.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use tokio::time::{sleep, timeout};

async fn step(n: u32) {
    sleep(Duration::from_millis(100)).await;
    println!("step {n}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for n in 0..5 {
        let limit = Duration::from_millis(250);
        if timeout(limit, step(n)).await.is_err() {
            println!("too late");
            return;
        }
    }
}

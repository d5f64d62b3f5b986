//! Three tasks are started, and then their results are awaited in order. In Rust, each starts when the one before is done.
//! Make it print what the asyncio program prints, at the same times.

use std::time::Duration;

use tokio::time::sleep;

async fn square(n: u32) -> u32 {
    sleep(Duration::from_millis(100)).await;
    println!("{n} computed");
    n * n
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let tasks = (1..4).map(|n| tokio::spawn(square(n)));
    for task in tasks {
        println!("{}", task.await.unwrap());
    }
}

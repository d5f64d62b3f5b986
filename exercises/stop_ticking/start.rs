//! A clock is stopped after 250 ms. In Rust, it ticks on.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use tokio::time::sleep;

async fn tick() {
    loop {
        sleep(Duration::from_millis(100)).await;
        println!("tick");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(tick());
    sleep(Duration::from_millis(250)).await;
    drop(task);
    println!("stopped");
    sleep(Duration::from_millis(250)).await;
    println!("end");
}

//! Each result is printed as soon as it is there. In Rust, all wait for the slow one.
//! Make it print what the asyncio program prints, at the same times.

use std::time::Duration;

use tokio::time::sleep;

async fn fetch(name: &str, millis: u64) -> &str {
    sleep(Duration::from_millis(millis)).await;
    name
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let tasks = [
        tokio::spawn(fetch("slow", 300)),
        tokio::spawn(fetch("fast", 100)),
        tokio::spawn(fetch("middle", 200)),
    ];
    for task in tasks {
        println!("{}", task.await.unwrap());
    }
}

//! A group waits for its tasks at the end of its block. In Rust, no guest comes.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

async fn greet(name: &str, millis: u64) {
    sleep(Duration::from_millis(millis)).await;
    println!("hello, {name}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    {
        let mut group = JoinSet::new();
        group.spawn(greet("Ada", 200));
        group.spawn(greet("Bob", 100));
        group.spawn(greet("Cy", 300));
    }
    println!("all are here");
}

//! Three animals sleep at the same time. In Rust, one after another.
//! Make it print what the asyncio program prints, at the same times.

use std::thread::sleep;
use std::time::Duration;

async fn nap(name: &str, millis: u64) {
    sleep(Duration::from_millis(millis));
    println!("{name} is awake");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::join!(nap("cat", 300), nap("dog", 200), nap("owl", 100));
}

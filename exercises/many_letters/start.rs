//! Five letters are posted, two at a time. In Rust, all five at once.
//! Make it print what the asyncio program prints, at the same times, and keep the stream.

use std::time::Duration;

use futures::stream::{self, StreamExt};
use tokio::time::sleep;

async fn post(n: u32) {
    println!("letter {n} goes");
    sleep(Duration::from_millis(100)).await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let letters = stream::iter(1..6);
    letters.for_each_concurrent(None, post).await;
    println!("all posted");
}

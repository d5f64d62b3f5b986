//! `None` is no limit. `Some(2)`, or 2, polls two futures at a time and takes the next item when one is ready.

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
    letters.for_each_concurrent(2, post).await;
    println!("all posted");
}

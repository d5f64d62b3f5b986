//! `then` awaits each call before it takes the next item. `map` makes the futures, and `buffered(3)` polls up to three of them
//! at once and gives the results in order.

use std::time::Duration;

use futures::stream::{self, StreamExt};
use tokio::time::sleep;

async fn fetch(n: u32) -> String {
    sleep(Duration::from_millis(100)).await;
    format!("page {n}")
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let pages = stream::iter(1..4)
        .map(fetch)
        .buffered(3)
        .collect::<Vec<_>>()
        .await;
    for page in pages {
        println!("{page}");
    }
}

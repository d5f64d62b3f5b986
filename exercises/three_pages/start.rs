//! Three pages are fetched at the same time, and come in order. In Rust, they come one after another.
//! Make it print what the asyncio program prints, at the same times, and keep the stream.

use std::time::Duration;

use futures::stream::{self, StreamExt};
use tokio::time::sleep;

async fn fetch(n: u32) -> String {
    sleep(Duration::from_millis(100)).await;
    format!("page {n}")
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let pages = stream::iter(1..4).then(fetch).collect::<Vec<_>>().await;
    for page in pages {
        println!("{page}");
    }
}

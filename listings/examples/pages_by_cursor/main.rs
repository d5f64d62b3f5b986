use std::pin::pin;
use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use tokio::time::sleep;

/// A page, and where the next one begins.
async fn fetch(from: u32) -> (Vec<u32>, Option<u32>) {
    println!("fetch: from {from}");
    sleep(Duration::from_millis(100)).await;
    match from {
        30 => (vec![30], None),
        _ => (vec![from, from + 5], Some(from + 10)),
    }
}

fn pages() -> impl Stream<Item = Vec<u32>> {
    stream::unfold(Some(10), |cursor| async move {
        let (page, next) = fetch(cursor?).await;
        Some((page, next))
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut pages = pin!(pages());
    while let Some(page) = pages.next().await {
        println!("main: {page:?}");
    }
}

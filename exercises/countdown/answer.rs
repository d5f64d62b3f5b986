//! A stream is no iterator: its next item has to be awaited. `while let` with `next().await` does so, and the stream is pinned
//! for it. `StreamExt` has `next`.

use std::pin::pin;
use std::time::Duration;

use futures::stream;
use futures::{Stream, StreamExt};
use tokio::time::sleep;

fn countdown(n: u32) -> impl Stream<Item = u32> {
    stream::unfold(n, async |n| {
        if n == 0 {
            return None;
        }
        sleep(Duration::from_millis(100)).await;
        Some((n, n - 1))
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut numbers = pin!(countdown(3));
    while let Some(n) = numbers.next().await {
        println!("{n}");
    }
    println!("liftoff");
}

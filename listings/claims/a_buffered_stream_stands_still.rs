// Claim: Both stand still, like futures in a list, while you await something else between two results.
// Breaks: `sleep(Duration::from_millis(350)).await;` -> ``

use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use tokio::time::{Instant, sleep};

async fn call(steps: u32) -> Instant {
    for _ in 0..steps {
        sleep(Duration::from_millis(100)).await;
    }
    Instant::now()
}

/// After how many milliseconds the second call, of three steps, is done.
async fn second(mut calls: impl Stream<Item = Instant> + Unpin) -> u128 {
    let start = Instant::now();
    calls.next().await;
    sleep(Duration::from_millis(350)).await;
    let end = calls.next().await.unwrap();
    (end - start).as_millis()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let calls = || stream::iter([1, 3]).map(call);
    assert_eq!(second(calls().buffer_unordered(2)).await, 650);
    assert_eq!(second(calls().buffered(2)).await, 650);
}

// Claim: `chunks(3)` gives nothing until three items are there, or the stream ends.
// Breaks: `.chunks(3)` -> `.chunks(1)`

use std::time::Duration;

use async_stream::stream;
use futures::stream::StreamExt;
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let rows = stream! {
        for (row, after) in [(1, 0), (2, 0), (3, 60), (4, 0)] {
            sleep(Duration::from_secs(after)).await;
            yield row;
        }
    };
    let chunks = rows.chunks(3).map(|rows| (rows, start.elapsed().as_secs()));
    let chunks: Vec<_> = chunks.collect().await;
    assert_eq!(chunks, [(vec![1, 2, 3], 60), (vec![4], 60)]);
}

// Claim: `buffer_unordered` gives each result as soon as it is there, and keeps two running.
// Breaks: `.buffer_unordered(2)` -> `.buffered(2)`

use std::time::Duration;

use futures::stream::{self, StreamExt};
use tokio::time::{Instant, sleep};

async fn fetch(number: u64, takes: u64) -> u64 {
    sleep(Duration::from_millis(takes)).await;
    number
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let calls = [(1, 300), (2, 100), (3, 100), (4, 100)];
    let calls = stream::iter(calls).map(|(number, takes)| fetch(number, takes));
    let results: Vec<u64> = calls.buffer_unordered(2).collect().await;
    println!("{results:?} after {} ms", start.elapsed().as_millis());
    assert_eq!(results[..2], [2, 3]);
    assert_eq!(start.elapsed().as_millis(), 300);
}

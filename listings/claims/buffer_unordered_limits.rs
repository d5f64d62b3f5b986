// Claim: `buffer_unordered` gives each result as soon as it is there, and keeps two running.
// Breaks: `.buffer_unordered(2)` -> `.buffer_unordered(3)`

use std::cell::Cell;
use std::time::Duration;

use futures::stream::{self, StreamExt};
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let (running, most) = (Cell::new(0), Cell::new(0));
    let fetch = async |number: u64, takes: u64| {
        running.set(running.get() + 1);
        most.set(most.get().max(running.get()));
        sleep(Duration::from_millis(takes)).await;
        running.set(running.get() - 1);
        number
    };
    let calls = [(1, 300), (2, 100), (3, 100), (4, 150)];
    let calls = stream::iter(calls).map(|(number, takes)| fetch(number, takes));
    let results: Vec<u64> = calls.buffer_unordered(2).collect().await;
    println!("{results:?} after {} ms", start.elapsed().as_millis());
    assert_eq!(results, [2, 3, 1, 4]);
    assert_eq!(most.get(), 2);
}

// Claim: For a list of calls, which `gather(*calls)` takes, spawn each and await the handles in order.
// Breaks: `results.push(task.await.unwrap());` -> `results.insert(0, task.await.unwrap());`

use std::time::Duration;
use tokio::time::{Instant, sleep};

async fn square(number: u64) -> u64 {
    sleep(Duration::from_millis(100 * (4 - number))).await;
    number * number
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let tasks: Vec<_> = (1..=3).map(|number| tokio::spawn(square(number))).collect();
    let mut results = Vec::new();
    for task in tasks {
        results.push(task.await.unwrap());
    }
    println!("{results:?} after {} ms", start.elapsed().as_millis());
    assert_eq!(results, [1, 4, 9]);
    assert_eq!(start.elapsed().as_millis(), 300);
}

// Claim: Several steps that share a limit can stand in one `async` block, with one `timeout` around it.
// Breaks: `timeout(limit, steps)` -> `timeout(2 * limit, steps)`

use std::cell::Cell;
use std::time::Duration;
use tokio::time::{Instant, sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let limit = Duration::from_millis(300);
    let done = Cell::new(0);
    let steps = async {
        for number in 1..=3 {
            sleep(Duration::from_millis(50 + 50 * number)).await;
            done.set(number);
        }
    };
    assert!(timeout(limit, steps).await.is_err());
    assert_eq!((start.elapsed(), done.get()), (limit, 2));
}

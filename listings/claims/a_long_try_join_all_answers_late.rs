// Claim: But in futures … and a list of more than …, it hears of an error only when all before it in the list are done.
// Breaks: `SHORT + 1` -> `SHORT`

use futures::future::try_join_all;
use std::time::Duration;
use tokio::time::{Instant, sleep};

const SHORT: u64 = 30;

/// The last of `calls` fails after 100 ms, and the others take 300.
async fn fail_as_the_last_of(calls: u64) -> u128 {
    let start = Instant::now();
    let all = try_join_all((1..=calls).map(|number| async move {
        if number == calls {
            sleep(Duration::from_millis(100)).await;
            return Err("the last has failed");
        }
        sleep(Duration::from_millis(300)).await;
        Ok(number)
    }));
    assert_eq!(all.await, Err("the last has failed"));
    start.elapsed().as_millis()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    assert_eq!(fail_as_the_last_of(SHORT).await, 100);
    assert_eq!(fail_as_the_last_of(SHORT + 1).await, 300);
}

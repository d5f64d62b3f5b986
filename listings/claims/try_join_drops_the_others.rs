// Claim: It drops the other futures then.
// Breaks: `Err::<u32, _>("out of luck")` -> `Ok::<u32, &str>(1)`

use std::time::Duration;
use tokio::time::{Instant, sleep};

async fn fail() -> Result<u32, &'static str> {
    sleep(Duration::from_millis(100)).await;
    Err::<u32, _>("out of luck")
}

async fn slow() -> Result<u32, &'static str> {
    sleep(Duration::from_millis(300)).await;
    unreachable!("it was dropped");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let result = tokio::try_join!(fail(), slow());
    println!("{result:?} after {} ms", start.elapsed().as_millis());
    assert_eq!(result, Err("out of luck"));
    sleep(Duration::from_millis(300)).await;
}

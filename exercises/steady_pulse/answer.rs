//! A pause of 100 ms starts when the work is done, so the work is added to each round. An `interval` counts from its start.
//! Its first tick comes at once.

use std::time::Duration;

use tokio::time::{interval, sleep};

async fn work() {
    sleep(Duration::from_millis(30)).await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut pulse = interval(Duration::from_millis(100));
    for n in 0..4 {
        pulse.tick().await;
        println!("pulse {n}");
        work().await;
    }
}

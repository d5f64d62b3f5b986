use std::time::Duration;
use tokio::time::MissedTickBehavior::{self, Burst, Delay, Skip};
use tokio::time::{interval, sleep};

async fn tick(behavior: MissedTickBehavior) {
    let mut ticks = interval(Duration::from_millis(100));
    ticks.set_missed_tick_behavior(behavior);
    ticks.tick().await;
    sleep(Duration::from_millis(250)).await;
    for _ in 1..=4 {
        ticks.tick().await;
        println!("{behavior:?}");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let burst = tokio::spawn(tick(Burst));
    let delay = tokio::spawn(tick(Delay));
    let skip = tokio::spawn(tick(Skip));
    burst.await.unwrap();
    delay.await.unwrap();
    skip.await.unwrap();
}

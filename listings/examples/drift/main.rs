use std::time::Duration;
use tokio::time::{interval, sleep};

async fn work() {
    sleep(Duration::from_millis(30)).await;
}

async fn sleeper() {
    for turn in 1..=4 {
        println!("sleeper: turn {turn}");
        work().await;
        sleep(Duration::from_millis(100)).await;
    }
}

async fn ticker() {
    let mut ticks = interval(Duration::from_millis(100));
    for turn in 1..=4 {
        ticks.tick().await;
        println!("ticker: turn {turn}");
        work().await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let sleeper = tokio::spawn(sleeper());
    let ticker = tokio::spawn(ticker());
    sleeper.await.unwrap();
    ticker.await.unwrap();
}

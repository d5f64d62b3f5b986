use std::time::Duration;
use tokio::time::{advance, interval, sleep};

async fn tick() {
    let mut ticks = interval(Duration::from_millis(100));
    loop {
        ticks.tick().await;
        println!("tick");
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(tick());
    sleep(Duration::from_millis(350)).await;
    println!("slept");
    advance(Duration::from_millis(300)).await;
    println!("advanced");
    sleep(Duration::from_millis(100)).await;
}

//! A report takes 250 ms of a thread, and meanwhile the clock ticks. In Rust, it stands still.
//! Make it print what the asyncio program prints, at the same times.

use std::time::Duration;

use tokio::time::sleep;

fn report() -> &'static str {
    std::thread::sleep(Duration::from_millis(250));
    "the report"
}

async fn tick() {
    for n in 1..4 {
        sleep(Duration::from_millis(100)).await;
        println!("tick {n}");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ticking = tokio::spawn(tick());
    tokio::task::yield_now().await;
    println!("{}", report());
    ticking.await.unwrap();
}

//! `report` blocks the thread that runs all tasks. `spawn_blocking` gives it a thread of its own, as `to_thread` does.

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
    println!("{}", tokio::task::spawn_blocking(report).await.unwrap());
    ticking.await.unwrap();
}

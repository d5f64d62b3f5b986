use std::thread;
use std::time::Duration;
use tokio::time::{interval, sleep};

async fn watch() {
    let mut beat = interval(Duration::from_secs(1));
    loop {
        let late = beat.tick().await.elapsed();
        if late > Duration::from_millis(500) {
            println!("watch: {} s late", late.as_secs());
        }
    }
}

async fn answer() {
    sleep(Duration::from_millis(1200)).await;
    thread::sleep(Duration::from_secs(2)); // The culprit.
    println!("answer: done");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::spawn(watch());
    tokio::spawn(answer());
    sleep(Duration::from_millis(4500)).await;
}

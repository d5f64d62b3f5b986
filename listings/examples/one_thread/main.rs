use std::collections::HashSet;
use std::thread::{self, ThreadId};
use std::time::Duration;
use tokio::time::sleep;

async fn count(tag: &str, pause: u64) -> ThreadId {
    for step in 1..=3 {
        println!("{tag}: step {step}");
        sleep(Duration::from_millis(pause)).await;
    }
    thread::current().id()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task1 = tokio::spawn(count("task1", 200));
    let task2 = tokio::spawn(count("task2", 300));
    println!("Awaiting results...");

    let threads = HashSet::from([
        thread::current().id(),
        task1.await.unwrap(),
        task2.await.unwrap(),
    ]);
    println!("Threads used: {}", threads.len());
}

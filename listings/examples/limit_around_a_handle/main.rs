use std::time::Duration;
use tokio::time::{sleep, timeout};

async fn work(name: &str) {
    sleep(Duration::from_millis(200)).await;
    println!("{name} has ended");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let limit = Duration::from_millis(100);
    if timeout(limit, work("future")).await.is_err() {
        println!("future: too late");
    }
    let task = tokio::spawn(work("task"));
    if timeout(limit, task).await.is_err() {
        println!("task: too late");
    }
    sleep(Duration::from_millis(200)).await;
}

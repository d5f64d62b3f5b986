use std::time::Duration;
use tokio::time::{sleep, timeout};

async fn work() {
    sleep(Duration::from_millis(300)).await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut work = work();
    let first = timeout(Duration::from_millis(100), &mut work);
    println!("In time: {}", first.await.is_ok());
}

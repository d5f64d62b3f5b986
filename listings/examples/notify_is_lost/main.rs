use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::{sleep, timeout};

async fn work(tag: &str, ready: Arc<Notify>) {
    match timeout(Duration::from_millis(300), ready.notified()).await {
        Ok(()) => println!("{tag}: begins"),
        Err(_) => println!("{tag}: heard nothing"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ready = Arc::new(Notify::new());
    let early = tokio::spawn(work("early", Arc::clone(&ready)));
    sleep(Duration::from_millis(100)).await;
    println!("Ready");
    ready.notify_waiters();
    let late = tokio::spawn(work("late", ready));
    early.await.unwrap();
    late.await.unwrap();
}

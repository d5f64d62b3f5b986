use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Barrier;
use tokio::time::sleep;

async fn play(tag: &str, start: Arc<Barrier>, setup: u64) {
    sleep(Duration::from_millis(setup)).await;
    println!("{tag}: is ready");
    start.wait().await;
    println!("{tag}: plays");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let start = Arc::new(Barrier::new(2));
    let task1 = tokio::spawn(play("task1", Arc::clone(&start), 100));
    let task2 = tokio::spawn(play("task2", start, 300));
    task1.await.unwrap();
    task2.await.unwrap();
}

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::time::sleep;

async fn visit(tag: &str, visits: Arc<AtomicU32>) {
    for _ in 0..2 {
        let visit = visits.fetch_add(1, Ordering::Relaxed) + 1;
        println!("{tag}: visit {visit}");
        sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let visits = Arc::new(AtomicU32::new(0));
    let task1 = tokio::spawn(visit("task1", Arc::clone(&visits)));
    let task2 = tokio::spawn(visit("task2", Arc::clone(&visits)));
    task1.await.unwrap();
    task2.await.unwrap();
    println!("Visits in all: {}", visits.load(Ordering::Relaxed));
}

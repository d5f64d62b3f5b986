use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::sleep;

async fn work(tag: &str, tables: Arc<Semaphore>, wanted: u32) {
    let _seats = tables.acquire_many(wanted).await.unwrap();
    println!("{tag}: takes {wanted}");
    sleep(Duration::from_millis(100)).await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let tables = Arc::new(Semaphore::new(3));
    let tasks = [
        tokio::spawn(work("task1", Arc::clone(&tables), 2)),
        tokio::spawn(work("task2", Arc::clone(&tables), 3)),
        tokio::spawn(work("task3", tables, 1)),
    ];
    for task in tasks {
        task.await.unwrap();
    }
}

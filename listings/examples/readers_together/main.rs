use std::sync::Arc;
use std::time::Duration;
use tokio::sync::RwLock;
use tokio::time::sleep;

async fn read(tag: &str, prices: Arc<RwLock<u32>>) {
    let price = prices.read().await;
    println!("{tag}: reads {price}");
    sleep(Duration::from_millis(100)).await;
}

async fn write(prices: Arc<RwLock<u32>>) {
    let mut price = prices.write().await;
    println!("writer: writes");
    sleep(Duration::from_millis(100)).await;
    *price += 1;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let prices = Arc::new(RwLock::new(7));
    let tasks = [
        tokio::spawn(read("reader1", Arc::clone(&prices))),
        tokio::spawn(read("reader2", Arc::clone(&prices))),
        tokio::spawn(write(Arc::clone(&prices))),
        tokio::spawn(read("reader3", prices)),
    ];
    for task in tasks {
        task.await.unwrap();
    }
}

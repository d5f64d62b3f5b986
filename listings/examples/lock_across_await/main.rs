use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::sleep;

async fn pay(tag: &str, account: Arc<Mutex<i32>>, sum: i32) {
    let mut balance = account.lock().await;
    let left = *balance - sum;
    println!("{tag}: asks the bank");
    sleep(Duration::from_millis(100)).await;
    *balance = left;
    println!("{tag}: paid, {left} left");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let account = Arc::new(Mutex::new(100));
    let rent = tokio::spawn(pay("rent", Arc::clone(&account), 30));
    let food = tokio::spawn(pay("food", Arc::clone(&account), 50));
    rent.await.unwrap();
    food.await.unwrap();
    println!("In the end: {}", account.lock().await);
}

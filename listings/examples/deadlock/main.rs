use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

type Account = Arc<Mutex<i32>>;

async fn transfer(tag: &str, from: Account, to: Account) {
    let mut from = from.lock().await;
    println!("{tag}: holds the one it pays from");
    sleep(Duration::from_millis(100)).await;
    let mut to = to.lock().await;
    *from -= 10;
    *to += 10;
    println!("{tag}: done");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (alice, bob) = (Account::default(), Account::default());
    let mut tasks = JoinSet::new();
    tasks.spawn(transfer("task1", Arc::clone(&alice), Arc::clone(&bob)));
    tasks.spawn(transfer("task2", bob, alice));
    match timeout(Duration::from_secs(1), tasks.join_next()).await {
        Ok(_) => println!("One got through"),
        Err(_) => println!("Neither gets on"),
    }
    tasks.shutdown().await;
}

//! The guard was held across an `.await`. It may not go to another thread, so the whole future may not. And all others would
//! have waited for the lock meanwhile. Lock after you have waited.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

async fn save(bank: Arc<Mutex<u32>>, coins: u32) {
    sleep(Duration::from_millis(100)).await;
    *bank.lock().unwrap() += coins;
    println!("{coins} saved");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let bank = Arc::new(Mutex::new(0));
    let mut savers = JoinSet::new();
    savers.spawn(save(bank.clone(), 2));
    savers.spawn(save(bank.clone(), 3));
    savers.join_all().await;
    println!("{} in the bank", bank.lock().unwrap());
}

//! Two tasks put coins into one bank. In Rust it has a lock, and the compiler refuses how it is used.
//! Make it print what the asyncio program prints, and keep the standard library's lock.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

async fn save(bank: Arc<Mutex<u32>>, coins: u32) {
    let mut bank = bank.lock().unwrap();
    sleep(Duration::from_millis(100)).await;
    *bank += coins;
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

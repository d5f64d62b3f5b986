use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{sleep, timeout};

struct Accounts {
    mine: u32,
    yours: u32,
}

async fn transfer(accounts: Arc<Mutex<Accounts>>, amount: u32) {
    let mut accounts = accounts.lock().await;
    accounts.mine -= amount;
    sleep(Duration::from_millis(200)).await;
    accounts.yours += amount;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let accounts = Arc::new(Mutex::new(Accounts {
        mine: 100,
        yours: 0,
    }));

    let transfer = transfer(accounts.clone(), 30);
    if timeout(Duration::from_millis(100), transfer).await.is_err() {
        println!("The transfer took too long");
    }
    let accounts = accounts.lock().await;
    println!("Mine: {}, yours: {}", accounts.mine, accounts.yours);
}

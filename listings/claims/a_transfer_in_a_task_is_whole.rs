// Claim: Give it to a task of its own, and a `timeout` around the handle gives up waiting, not the transfer.
// Breaks: `tokio::spawn(transfer(accounts.clone()))` -> `transfer(accounts.clone())`

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{sleep, timeout};

async fn transfer(accounts: Arc<Mutex<(u32, u32)>>) {
    let mut accounts = accounts.lock().await;
    accounts.0 -= 30;
    sleep(Duration::from_millis(200)).await;
    accounts.1 += 30;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let accounts = Arc::new(Mutex::new((100, 0)));
    let transfer = tokio::spawn(transfer(accounts.clone()));
    let limited = timeout(Duration::from_millis(100), transfer).await;
    assert!(limited.is_err());
    assert_eq!(*accounts.lock().await, (70, 30));
}

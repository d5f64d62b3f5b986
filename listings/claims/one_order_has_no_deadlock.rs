// Claim: If every task takes them in the same order, this cannot happen.
// Breaks: `transfer(bob, alice, true)` -> `transfer(bob, alice, false)`

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{sleep, timeout};

type Account = Arc<Mutex<i32>>;

async fn transfer(from: Account, to: Account, swap: bool) {
    let (first, second) = if swap { (&to, &from) } else { (&from, &to) };
    let first = first.lock().await;
    sleep(Duration::from_millis(100)).await;
    let second = second.lock().await;
    drop((first, second));
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (alice, bob) = (Account::default(), Account::default());
    let task1 = tokio::spawn(transfer(Arc::clone(&alice), Arc::clone(&bob), false));
    let task2 = tokio::spawn(transfer(bob, alice, true));
    let both = async { tokio::join!(task1, task2) };
    assert!(timeout(Duration::from_secs(1), both).await.is_ok());
}

// Claim: A call that stands still may keep a lock that `save` wants, and then both wait for ever.
// Breaks: `call(1, &file), call(2, &file)` -> `call(1, &file)`

use std::time::Duration;

use futures::stream::{FuturesUnordered, StreamExt};
use tokio::sync::Mutex;
use tokio::time::{sleep, timeout};

async fn call(number: u64, file: &Mutex<Vec<u64>>) -> u64 {
    if number == 2 {
        let mut file = file.lock().await;
        sleep(Duration::from_millis(200)).await;
        file.push(number);
    } else {
        sleep(Duration::from_millis(100)).await;
    }
    number
}

async fn save(number: u64, file: &Mutex<Vec<u64>>) {
    file.lock().await.push(number);
}

async fn save_all(file: Mutex<Vec<u64>>) {
    let mut calls = FuturesUnordered::from_iter([call(1, &file), call(2, &file)]);
    while let Some(number) = calls.next().await {
        save(number, &file).await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let hour = Duration::from_secs(3600);
    assert!(timeout(hour, save_all(Mutex::default())).await.is_err());
}

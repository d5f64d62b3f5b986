// Claim: If the function is left early, by a `?` or a `return`, the calls are dropped with `calls`.
// Breaks: `Err("out of luck")` -> `Ok(1)`

use std::cell::Cell;
use std::time::Duration;

use futures::stream::{FuturesUnordered, StreamExt};
use tokio::time::sleep;

async fn fetch(number: u64, ended: &Cell<bool>) -> Result<u64, &'static str> {
    sleep(Duration::from_millis(100 * number)).await;
    if number == 1 {
        return Err("out of luck");
    }
    ended.set(true);
    Ok(number)
}

async fn fetch_all(ended: &Cell<bool>) -> Result<u64, &'static str> {
    let mut calls: FuturesUnordered<_> = [1, 2].map(|n| fetch(n, ended)).into_iter().collect();
    let mut sum = 0;
    while let Some(result) = calls.next().await {
        sum += result?;
    }
    Ok(sum)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let ended = Cell::new(false);
    let _ = fetch_all(&ended).await;
    sleep(Duration::from_secs(1)).await;
    assert!(!ended.get());
}

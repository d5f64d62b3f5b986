// Claim: In `while let Some(tag) = guests.lock().unwrap().pop()`, the guard lives as long as the loop's body,
// and in a spawned task an `.await` in it is refused.
// Breaks: `while let Some(tag) = guests.lock().unwrap().pop() {` -> `let last = guests.lock().unwrap().pop(); if let Some(tag) = last {`
// Refused: future cannot be sent between threads safely

use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::time::sleep;

async fn see_off(guests: Arc<Mutex<Vec<&str>>>) {
    while let Some(tag) = guests.lock().unwrap().pop() {
        sleep(Duration::from_millis(100)).await;
        println!("{tag}: leaves");
    }
}

#[tokio::main]
async fn main() {
    let guests = Arc::new(Mutex::new(vec!["task1"]));
    tokio::spawn(see_off(guests)).await.unwrap();
}

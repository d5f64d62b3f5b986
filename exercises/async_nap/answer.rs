//! `std::thread::sleep` is `time.sleep`: it puts the thread to sleep, with all that runs on it. tokio's `sleep` gives a future,
//! and only what awaits it sleeps.

use std::time::Duration;

use tokio::time::sleep;

async fn nap(name: &str, millis: u64) {
    sleep(Duration::from_millis(millis)).await;
    println!("{name} is awake");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::join!(nap("cat", 300), nap("dog", 200), nap("owl", 100));
}

//! `std::time::Instant` reads the machine's clock, which a test cannot move. `tokio::time::Instant` is the clock that `sleep`
//! waits for.

use std::time::Duration;

use tokio::time::{Instant, sleep};

async fn boil() {
    sleep(Duration::from_secs(180)).await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let start = Instant::now();
    boil().await;
    println!("boiled in {} s", start.elapsed().as_secs());
}

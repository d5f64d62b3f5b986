//! A test of three minutes need not take three minutes: on a virtual clock it takes next to none. But this program looks at another clock.
//! Make it print what the asyncio program prints.

use std::time::{Duration, Instant};

use tokio::time::sleep;

async fn boil() {
    sleep(Duration::from_secs(180)).await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let start = Instant::now();
    boil().await;
    println!("boiled in {} s", start.elapsed().as_secs());
}

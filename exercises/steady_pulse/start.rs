//! There is a pulse every 100 ms, whatever the work between two of them takes. In Rust, each comes later.
//! Make it print what the asyncio program prints, at the same times.

use std::time::Duration;

use tokio::time::sleep;

async fn work() {
    sleep(Duration::from_millis(30)).await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for n in 0..4 {
        println!("pulse {n}");
        work().await;
        sleep(Duration::from_millis(100)).await;
    }
}

//! Egg and toast are made at the same time, as `gather` does it. In Rust, the toast waits for the egg.
//! Make it print what the asyncio program prints, at the same times.

use std::time::Duration;

use tokio::time::sleep;

async fn cook(dish: &str, millis: u64) -> &str {
    sleep(Duration::from_millis(millis)).await;
    println!("{dish} done");
    dish
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let egg = cook("egg", 300).await;
    let toast = cook("toast", 200).await;
    println!("{egg} and {toast}");
}

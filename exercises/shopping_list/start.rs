//! The prices of three things are asked for, one after another, and summed. Rust refuses the comprehension's counterpart.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use tokio::time::sleep;

async fn price(item: &str) -> usize {
    sleep(Duration::from_millis(50)).await;
    println!("{item}: {}", item.len());
    item.len()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let items = ["tea", "milk", "sugar"];
    let total: usize = items.iter().map(|item| price(item).await).sum();
    println!("total: {total}");
}

//! A closure is a function of its own, and not an `async` one, so it cannot await. A plain loop stands in the `async fn`
//! itself.

use std::time::Duration;

use tokio::time::sleep;

async fn price(item: &str) -> usize {
    sleep(Duration::from_millis(50)).await;
    println!("{item}: {}", item.len());
    item.len()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut total = 0;
    for item in ["tea", "milk", "sugar"] {
        total += price(item).await;
    }
    println!("total: {total}");
}

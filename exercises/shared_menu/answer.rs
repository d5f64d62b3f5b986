//! A spawned task may go to another thread, whatever the runtime is, and an `Rc` may not: it counts without a lock. `Arc`
//! counts in a way that threads can share.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::sleep;

async fn order(menu: Arc<Vec<&str>>, n: usize) {
    sleep(Duration::from_millis(100 * n as u64)).await;
    println!("table {n}: {}", menu[n - 1]);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let menu = Arc::new(vec!["soup", "salad"]);
    let first = tokio::spawn(order(menu.clone(), 1));
    let second = tokio::spawn(order(menu.clone(), 2));
    first.await.unwrap();
    second.await.unwrap();
}

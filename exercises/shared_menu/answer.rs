//! `spawn` takes what may go to another thread, even on a runtime of one, and an `Rc` may not: threads would count in it at
//! the same time. `Arc` counts in a way that they can share.

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

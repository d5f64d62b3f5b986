//! Two tasks read one menu. In Rust it is shared by `Rc`, and the compiler refuses to spawn them.
//! Make it print what the asyncio program prints.

use std::rc::Rc;
use std::time::Duration;

use tokio::time::sleep;

async fn order(menu: Rc<Vec<&str>>, n: usize) {
    sleep(Duration::from_millis(100 * n as u64)).await;
    println!("table {n}: {}", menu[n - 1]);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let menu = Rc::new(vec!["soup", "salad"]);
    let first = tokio::spawn(order(menu.clone(), 1));
    let second = tokio::spawn(order(menu.clone(), 2));
    first.await.unwrap();
    second.await.unwrap();
}

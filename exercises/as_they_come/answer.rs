//! A list of handles is awaited in the order of the list. A `JoinSet` gives back the task that ends next.

use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

async fn fetch(name: &str, millis: u64) -> &str {
    sleep(Duration::from_millis(millis)).await;
    name
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut tasks = JoinSet::new();
    tasks.spawn(fetch("slow", 300));
    tasks.spawn(fetch("fast", 100));
    tasks.spawn(fetch("middle", 200));
    while let Some(name) = tasks.join_next().await {
        println!("{}", name.unwrap());
    }
}

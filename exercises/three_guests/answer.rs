//! At the end of its block a `JoinSet` is dropped, and that aborts its tasks. To wait for them is a line of its own, for no
//! block can await as `async with` does.

use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

async fn greet(name: &str, millis: u64) {
    sleep(Duration::from_millis(millis)).await;
    println!("hello, {name}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut group = JoinSet::new();
    group.spawn(greet("Ada", 200));
    group.spawn(greet("Bob", 100));
    group.spawn(greet("Cy", 300));
    group.join_all().await;
    println!("all are here");
}

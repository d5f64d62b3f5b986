use std::time::Duration;

use futures::future::join_all;
use tokio::task::JoinSet;
use tokio::time::sleep;

const CALLS: [(&str, u64); 3] = [("call1", 300), ("call2", 100), ("call3", 200)];

async fn fetch(tag: &'static str, takes: u64) -> &'static str {
    sleep(Duration::from_millis(takes)).await;
    println!("{tag}: done");
    tag
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let results = join_all(CALLS.map(|(tag, takes)| fetch(tag, takes))).await;
    println!("In order: {}", results.join(", "));

    let tasks: JoinSet<_> = CALLS
        .map(|(tag, takes)| fetch(tag, takes))
        .into_iter()
        .collect();
    let results = tasks.join_all().await;
    println!("As they end: {}", results.join(", "));
}

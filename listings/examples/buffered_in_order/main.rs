use std::time::Duration;

use futures::stream::{self, StreamExt};
use tokio::time::sleep;

const CALLS: [(&str, u64); 4] = [
    ("task1", 300),
    ("task2", 100),
    ("task3", 100),
    ("task4", 100),
];

async fn fetch(tag: &str, takes: u64) {
    println!("{tag}: starts");
    sleep(Duration::from_millis(takes)).await;
    println!("{tag}: done");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let calls = stream::iter(CALLS).map(|(tag, takes)| fetch(tag, takes));
    let _results: Vec<()> = calls.buffered(2).collect().await;
}

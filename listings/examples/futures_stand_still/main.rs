use std::time::Duration;

use futures::stream::{FuturesUnordered, StreamExt};
use tokio::time::sleep;

async fn call(tag: &str, steps: u64) -> &str {
    for step in 1..=steps {
        println!("{tag}: step {step}");
        sleep(Duration::from_millis(100)).await;
    }
    tag
}

async fn save(tag: &str) {
    println!("main: saving {tag}");
    sleep(Duration::from_millis(350)).await;
    println!("main: saved {tag}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut calls = FuturesUnordered::from_iter([call("call1", 1), call("call2", 4)]);
    while let Some(tag) = calls.next().await {
        save(tag).await;
    }
}

use std::time::Duration;

use futures::stream::{FuturesUnordered, StreamExt};
use tokio::time::sleep;

async fn measure(word: &str) -> usize {
    sleep(Duration::from_millis(100 * word.len() as u64)).await;
    println!("{word} is measured");
    word.len()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let words = ["three", "of", "four"].map(String::from);

    let mut calls: FuturesUnordered<_> = words.iter().map(|word| measure(word)).collect();
    let mut sum = 0;
    while let Some(length) = calls.next().await {
        sum += length;
        println!("{sum} so far");
    }
    println!("{} letters in {}", sum, words.join(" "));
}

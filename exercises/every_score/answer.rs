//! A `watch` holds one value, and a new one takes the place of the old, seen or not. An `mpsc` keeps them all, in order.

use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::sleep;

async fn show(mut scores: mpsc::Receiver<&'static str>) {
    while let Some(score) = scores.recv().await {
        println!("{score}");
        sleep(Duration::from_millis(250)).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (scores, receiver) = mpsc::channel(8);
    let board = tokio::spawn(show(receiver));
    for score in ["1:0", "1:1", "2:1"] {
        scores.send(score).await.unwrap();
        sleep(Duration::from_millis(100)).await;
    }
    drop(scores);
    board.await.unwrap();
}

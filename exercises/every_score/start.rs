//! The board shows each score for a while, even if the next one is there. In Rust, one is never shown.
//! Make it print what the asyncio program prints, at the same times.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::sleep;

async fn show(mut scores: watch::Receiver<&'static str>) {
    while scores.changed().await.is_ok() {
        let score = *scores.borrow_and_update();
        println!("{score}");
        sleep(Duration::from_millis(250)).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (scores, receiver) = watch::channel("0:0");
    let board = tokio::spawn(show(receiver));
    for score in ["1:0", "1:1", "2:1"] {
        scores.send(score).unwrap();
        sleep(Duration::from_millis(100)).await;
    }
    drop(scores);
    board.await.unwrap();
}

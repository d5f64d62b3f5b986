//! Each round of the loop made a new `sleep`, and each order began a new one. Made before the loop and awaited by `&mut`, it
//! is the same in all rounds.

use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut orders) = mpsc::channel(10);
    tokio::spawn(async move {
        for n in 0..10 {
            sleep(Duration::from_millis(100)).await;
            if sender.send(n).await.is_err() {
                return;
            }
        }
    });
    let mut closing = std::pin::pin!(sleep(Duration::from_millis(250)));
    loop {
        tokio::select! {
            Some(n) = orders.recv() => println!("order {n}"),
            _ = &mut closing => break,
        }
    }
    println!("closed");
}

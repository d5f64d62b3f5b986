//! Orders are taken for 250 ms, then the shop closes. In Rust, it does not.
//! Make it print what the asyncio program prints, and keep the `select!`.

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
    loop {
        tokio::select! {
            Some(n) = orders.recv() => println!("order {n}"),
            _ = sleep(Duration::from_millis(250)) => break,
        }
    }
    println!("closed");
}

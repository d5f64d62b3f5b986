//! The shelf has room for one loaf, so the baker bakes no faster than the shop sells. In Rust, he bakes all at once.
//! Make it print what the asyncio program prints, at the same times.

use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (shelf, mut shop) = mpsc::unbounded_channel();
    let baking = tokio::spawn(async move {
        for n in 0..4 {
            shelf.send(n).unwrap();
            println!("baked {n}");
        }
    });
    for _ in 0..4 {
        sleep(Duration::from_millis(100)).await;
        let n = shop.recv().await.unwrap();
        println!("sold {n}");
    }
    baking.await.unwrap();
}

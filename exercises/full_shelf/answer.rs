//! An unbounded channel takes all that it is given. `mpsc::channel(1)` has room for one, and its `send` waits for room; that
//! is why it must be awaited.

use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (shelf, mut shop) = mpsc::channel(1);
    let baking = tokio::spawn(async move {
        for n in 0..4 {
            shelf.send(n).await.unwrap();
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

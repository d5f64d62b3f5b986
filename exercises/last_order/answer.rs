//! `recv` gives `None` when all senders are gone. Each waiter drops its own; the first one, of which they are clones, was
//! still in `main`.

use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::sleep;

async fn waiter(name: &str, orders: mpsc::Sender<String>) {
    for n in 0..2 {
        sleep(Duration::from_millis(100)).await;
        orders.send(format!("{name}: order {n}")).await.unwrap();
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut receiver) = mpsc::channel(10);
    for name in ["Ada", "Bob"] {
        tokio::spawn(waiter(name, sender.clone()));
    }
    drop(sender);
    while let Some(order) = receiver.recv().await {
        println!("{order}");
    }
    println!("kitchen closed");
}

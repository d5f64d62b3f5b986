//! Send numbers from one task to another through a queue that holds one.

#[path = "../way.rs"]
mod way;

use std::time::Instant;

use tokio::sync::mpsc;

async fn hop(hops: u64) -> f64 {
    let start = Instant::now();
    let (sender, mut receiver) = mpsc::channel(1);
    tokio::spawn(async move {
        for number in 0..hops {
            sender.send(number).await.unwrap();
        }
    });
    let consumer = tokio::spawn(async move {
        let mut sum = 0;
        for _ in 0..hops {
            sum += receiver.recv().await.unwrap();
        }
        sum
    });
    assert_eq!(consumer.await.unwrap(), hops * (hops - 1) / 2);
    start.elapsed().as_secs_f64() / hops as f64
}

fn main() {
    let hops = way::count(50_000);
    let each = way::runtime().block_on(hop(hops));
    println!(r#"{{"each": {each:e}, "hops": {hops}}}"#);
}

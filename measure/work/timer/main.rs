//! Put a limit around something that ends long before it.

#[path = "../way.rs"]
mod way;

use std::time::{Duration, Instant};

use tokio::task::yield_now;
use tokio::time::timeout;

async fn limit(limits: u64) -> f64 {
    let start = Instant::now();
    for _ in 0..limits {
        timeout(Duration::from_secs(60), yield_now()).await.unwrap();
    }
    start.elapsed().as_secs_f64() / limits as f64
}

fn main() {
    let limits = way::count(30_000);
    let each = way::runtime().block_on(limit(limits));
    println!(r#"{{"each": {each:e}, "limits": {limits}}}"#);
}

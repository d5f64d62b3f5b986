//! Three tasks count in one counter. In Rust, the compiler lets the first one have it.
//! Make it print what the asyncio program prints.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

async fn work(n: u64, counter: Arc<AtomicU32>) {
    sleep(Duration::from_millis(100 * n)).await;
    println!("task {n}: {}", counter.fetch_add(1, Relaxed) + 1);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let counter = Arc::new(AtomicU32::new(0));
    let mut tasks = JoinSet::new();
    for n in 1..4 {
        tasks.spawn(work(n, counter));
    }
    tasks.join_all().await;
    println!("total: {}", counter.load(Relaxed));
}

//! There are two ovens for four cakes. In Rust, all four are baked at once.
//! Make it print what the asyncio program prints, at the same times.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::sleep;

async fn bake(n: u32, ovens: Arc<Semaphore>) {
    let _ = ovens.acquire().await.unwrap();
    sleep(Duration::from_millis(100)).await;
    println!("cake {n}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ovens = Arc::new(Semaphore::new(2));
    let mut cakes = JoinSet::new();
    for n in 0..4 {
        cakes.spawn(bake(n, ovens.clone()));
    }
    cakes.join_all().await;
}

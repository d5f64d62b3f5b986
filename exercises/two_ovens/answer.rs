//! `let _ =` keeps nothing: the permit is dropped, and so given back, in the same line. A name, and be it `_oven`, keeps it to
//! the end of the block.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::sleep;

async fn bake(n: u32, ovens: Arc<Semaphore>) {
    let _oven = ovens.acquire().await.unwrap();
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

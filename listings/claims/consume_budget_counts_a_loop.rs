// Claim: In a loop of your own, `consume_budget().await` takes one from the budget, and yields only when nothing is left.
// Breaks: `consume_budget().await;` -> `std::future::ready(()).await;`

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use tokio::task::coop::consume_budget;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    static DONE: AtomicU32 = AtomicU32::new(0);
    DONE.store(0, Relaxed);
    let neighbour = tokio::spawn(async { DONE.load(Relaxed) });
    for _ in 0..1000 {
        DONE.fetch_add(1, Relaxed);
        consume_budget().await;
    }
    let seen = neighbour.await.unwrap();
    assert!(1 < seen && seen < 1000);
}

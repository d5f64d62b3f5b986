// Claim: A future that uses nothing of tokio's spends nothing: a loop over `std::future::ready(()).await` gives nobody a turn.
// Breaks: `std::future::ready(()).await;` -> `tokio::task::coop::consume_budget().await;`

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    static DONE: AtomicU32 = AtomicU32::new(0);
    DONE.store(0, Relaxed);
    let neighbour = tokio::spawn(async { DONE.load(Relaxed) });
    for _ in 0..1000 {
        DONE.fetch_add(1, Relaxed);
        std::future::ready(()).await;
    }
    assert_eq!(neighbour.await.unwrap(), 1000);
}

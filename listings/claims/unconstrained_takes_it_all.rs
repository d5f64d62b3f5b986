// Claim: Within `unconstrained`, there is no budget: the neighbour waits until all is taken.
// Breaks: `unconstrained(take).await` -> `take.await`

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use tokio::sync::mpsc;
use tokio::task::coop::unconstrained;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    static TAKEN: AtomicU32 = AtomicU32::new(0);
    TAKEN.store(0, Relaxed);
    let (sender, mut queue) = mpsc::unbounded_channel();
    (0..1000).for_each(|item| sender.send(item).unwrap());
    drop(sender);
    let neighbour = tokio::spawn(async { TAKEN.load(Relaxed) });
    let take = async {
        while queue.recv().await.is_some() {
            TAKEN.fetch_add(1, Relaxed);
        }
    };
    unconstrained(take).await;
    assert_eq!(neighbour.await.unwrap(), 1000);
}

// Claim: With atomic numbers, which threads may share, you can read, await, and write what is no longer true,
// and lose an update, as in Python.
// Claim: A `load`, an `.await` and a `store` are three, and lose what others did in between.
// Breaks: `yield_now().await;` -> `();`

use std::sync::atomic::{AtomicU32, Ordering};
use tokio::task::yield_now;

static VISITS: AtomicU32 = AtomicU32::new(0);

async fn visit() {
    let seen = VISITS.load(Ordering::SeqCst);
    yield_now().await;
    VISITS.store(seen + 1, Ordering::SeqCst);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (task1, task2) = (tokio::spawn(visit()), tokio::spawn(visit()));
    task1.await.unwrap();
    task2.await.unwrap();
    println!("2 visits, {} counted", VISITS.load(Ordering::SeqCst));
    assert_eq!(VISITS.load(Ordering::SeqCst), 1);
}

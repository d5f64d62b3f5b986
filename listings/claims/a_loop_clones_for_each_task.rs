// Claim: In a loop, clone in each round: the first block would take the value, and leave none for the second.
// Breaks: `tasks.spawn(async move {` -> `let visits = Arc::clone(&visits); tasks.spawn(async move {`
// Refused: error[E0382]: use of moved value: `visits`

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use tokio::task::JoinSet;

#[tokio::main]
async fn main() {
    let visits = Arc::new(AtomicU32::new(0));
    let mut tasks = JoinSet::new();
    for _ in 0..2 {
        tasks.spawn(async move {
            visits.fetch_add(1, Relaxed);
        });
    }
    tasks.join_all().await;
}

// Claim: With several waiters `notify_one` wakes one, as `notify()` does.
// Breaks: `changed.notify_one();` -> `changed.notify_waiters();`

use std::sync::Arc;
use tokio::sync::Notify;
use tokio::task::{JoinSet, yield_now};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let changed = Arc::new(Notify::new());
    let mut tasks = JoinSet::new();
    for _ in 0..3 {
        let changed = Arc::clone(&changed);
        tasks.spawn(async move { changed.notified().await });
    }
    yield_now().await;
    changed.notify_one();
    for _ in 0..9 {
        yield_now().await;
    }
    let mut woken = 0;
    while tasks.try_join_next().is_some() {
        woken += 1;
    }
    assert_eq!(woken, 1);
}

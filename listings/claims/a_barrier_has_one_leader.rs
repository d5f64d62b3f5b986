// Claim: For one of them, `is_leader()` is true; that one does what is to be done once.
// Breaks: `Barrier::new(3)` -> `Barrier::new(1)`

use std::sync::Arc;
use tokio::sync::Barrier;

#[tokio::main]
async fn main() {
    let start = Arc::new(Barrier::new(3));
    let tasks = [(); 3].map(|()| {
        let start = Arc::clone(&start);
        tokio::spawn(async move { start.wait().await.is_leader() })
    });
    let mut leaders = 0;
    for task in tasks {
        leaders += usize::from(task.await.unwrap());
    }
    assert_eq!(leaders, 1);
}

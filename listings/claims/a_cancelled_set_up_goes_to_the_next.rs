// Claim: If the task that sets it up is cancelled, the next one that waits sets it up.
// Breaks: `task1.abort();` -> `();`

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::OnceCell;
use tokio::task::yield_now;
use tokio::time::sleep;

async fn set_up(cell: Arc<OnceCell<u32>>, by: u32) -> u32 {
    let set_up = || async {
        sleep(Duration::from_secs(1)).await;
        by
    };
    *cell.get_or_init(set_up).await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let cell = Arc::new(OnceCell::new());
    let task1 = tokio::spawn(set_up(Arc::clone(&cell), 1));
    let task2 = tokio::spawn(set_up(cell, 2));
    yield_now().await;
    task1.abort();
    assert_eq!(task2.await.unwrap(), 2);
}

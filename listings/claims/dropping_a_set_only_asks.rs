// Claim: Dropping the set aborts the tasks, too, but does not wait for their end.
// Breaks: `drop(tasks);` -> `tasks.shutdown().await;`

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

static CLOSED: AtomicBool = AtomicBool::new(false);

struct Connection;

impl Drop for Connection {
    fn drop(&mut self) {
        CLOSED.store(true, Ordering::Relaxed);
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut tasks: JoinSet<()> = JoinSet::new();
    tasks.spawn(async {
        let _connection = Connection;
        sleep(Duration::from_secs(1)).await;
    });
    sleep(Duration::from_millis(100)).await;
    drop(tasks);
    assert!(!CLOSED.load(Ordering::Relaxed));
    sleep(Duration::from_millis(100)).await;
    assert!(CLOSED.load(Ordering::Relaxed));
}

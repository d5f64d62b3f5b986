// Claim: And a `JoinSet` is not quite a `TaskGroup`: when a task fails, the others run on.
// Claim: A `JoinSet` is not quite a `TaskGroup`: when a task fails, the others run on.
// Breaks: `while tasks.join_next().await.is_some() {}` -> `tasks.shutdown().await;`

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

static RAN_ON: AtomicBool = AtomicBool::new(false);

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut tasks = JoinSet::new();
    tasks.spawn(async { Err("out of luck") });
    tasks.spawn(async {
        sleep(Duration::from_millis(100)).await;
        RAN_ON.store(true, Ordering::Relaxed);
        Ok(())
    });
    while tasks.join_next().await.is_some() {}
    assert!(RAN_ON.load(Ordering::Relaxed));
}

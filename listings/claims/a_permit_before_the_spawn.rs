// Claim: Take the permit before the spawn, with `acquire_owned`, and give it to the task: then the loop
// waits, and each task starts with its permit.
// Breaks: `let permit = Arc::clone(&permits).acquire_owned().await.unwrap();` -> `let permit = ();`

use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let permits = Arc::new(Semaphore::new(2));
    let mut tasks = JoinSet::new();
    let mut most = 0;
    for _ in 0..6 {
        let permit = Arc::clone(&permits).acquire_owned().await.unwrap();
        tasks.spawn(async move {
            sleep(Duration::from_millis(100)).await;
            drop(permit);
        });
        most = most.max(Handle::current().metrics().num_alive_tasks());
    }
    tasks.join_all().await;
    assert_eq!(most, 2);
}

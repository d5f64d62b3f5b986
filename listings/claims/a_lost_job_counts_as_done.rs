// Claim: `wait` tells that no job is left, not that all succeeded: a job that is lost in a panic counts, too; in
// asyncio, `join()` waits for ever for a `task_done()` that nobody calls.
// Breaks: `panic!("out of luck")` -> `std::future::pending::<()>().await`

use std::time::Duration;
use tokio::time::timeout;
use tokio_util::task::TaskTracker;
use tokio_util::task::task_tracker::TaskTrackerToken;

struct Job {
    _unfinished: TaskTrackerToken,
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let batch = TaskTracker::new();
    let job = Job {
        _unfinished: batch.token(),
    };
    tokio::spawn(async move {
        let _job = job;
        panic!("out of luck");
    });
    batch.close();
    let waited = timeout(Duration::from_secs(60), batch.wait()).await;
    assert!(waited.is_ok());
}

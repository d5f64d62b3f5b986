// Claim: It tells that no job is left, not that all succeeded: a job that is lost in a panic counts, too; in
// asyncio, `join()` waits for ever for a `task_done()` that nobody calls.
// Breaks: `panic!("out of luck")` -> `std::future::pending::<()>().await`

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

struct Job {
    _unfinished: mpsc::Sender<()>,
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (unfinished, mut all_done) = mpsc::channel(1);
    let job = Job {
        _unfinished: unfinished,
    };
    tokio::spawn(async move {
        let _job = job;
        panic!("out of luck");
    });
    let waited = timeout(Duration::from_secs(60), all_done.recv()).await;
    assert_eq!(waited, Ok(None));
}

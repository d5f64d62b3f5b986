// Claim: In a bounded queue, all workers can wait for room at once.
// Breaks: `async_channel::bounded(1)` -> `async_channel::unbounded()`

use std::time::Duration;
use tokio::time::timeout;
use tokio_util::task::TaskTracker;
use tokio_util::task::task_tracker::TaskTrackerToken;

struct Job {
    depth: u32,
    unfinished: TaskTrackerToken,
}

async fn worker(sender: async_channel::Sender<Job>, jobs: async_channel::Receiver<Job>) {
    while let Ok(job) = jobs.recv().await {
        for _ in 0..job.depth {
            let depth = job.depth - 1;
            let unfinished = job.unfinished.clone();
            sender.send(Job { depth, unfinished }).await.unwrap();
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, jobs) = async_channel::bounded(1);
    let batch = TaskTracker::new();
    for _ in 0..2 {
        tokio::spawn(worker(sender.clone(), jobs.clone()));
    }
    let first = Job {
        depth: 3,
        unfinished: batch.token(),
    };
    sender.send(first).await.unwrap();
    batch.close();
    let waited = timeout(Duration::from_secs(3600), batch.wait()).await;
    assert!(waited.is_err());
}

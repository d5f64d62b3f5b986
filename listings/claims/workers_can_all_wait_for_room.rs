// Claim: In a bounded queue, all workers can wait for room at once.
// Breaks: `async_channel::bounded(1)` -> `async_channel::unbounded()`

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

struct Job {
    depth: u32,
    unfinished: mpsc::Sender<()>,
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
    let (unfinished, mut all_done) = mpsc::channel(1);
    for _ in 0..2 {
        tokio::spawn(worker(sender.clone(), jobs.clone()));
    }
    let depth = 3;
    sender.send(Job { depth, unfinished }).await.unwrap();
    let waited = timeout(Duration::from_secs(3600), all_done.recv()).await;
    assert!(waited.is_err());
}

// Claim: Then let each job carry a token, as in the next section: a job that makes another gives it a clone, and when
// the last is done, `main` closes the queue.
// Breaks: `jobs.close();` -> ``

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_util::task::TaskTracker;
use tokio_util::task::task_tracker::TaskTrackerToken;

struct Job {
    depth: u32,
    unfinished: TaskTrackerToken,
}

async fn worker(
    sender: async_channel::Sender<Job>,
    jobs: async_channel::Receiver<Job>,
    done: mpsc::UnboundedSender<u32>,
) {
    while let Ok(job) = jobs.recv().await {
        for _ in 0..job.depth {
            let depth = job.depth - 1;
            let unfinished = job.unfinished.clone();
            sender.send(Job { depth, unfinished }).await.unwrap();
        }
        done.send(job.depth).unwrap();
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, jobs) = async_channel::unbounded();
    let batch = TaskTracker::new();
    let (done, mut depths) = mpsc::unbounded_channel();
    let mut workers = JoinSet::new();
    for _ in 0..2 {
        workers.spawn(worker(sender.clone(), jobs.clone(), done.clone()));
    }
    let first = Job {
        depth: 2,
        unfinished: batch.token(),
    };
    sender.send(first).await.unwrap();
    batch.close();
    batch.wait().await;
    assert_eq!(depths.len(), 5);
    jobs.close();
    let all = timeout(Duration::from_secs(3600), workers.join_all()).await;
    assert!(all.is_ok());
    drop(done);
    let mut seen = Vec::new();
    depths.recv_many(&mut seen, 9).await;
    seen.sort();
    assert_eq!(seen, [0, 0, 1, 1, 2]);
}

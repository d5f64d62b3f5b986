// Claim: But if the workers put jobs themselves, as a crawler's do, each has a sender, and the queue never closes by itself.
// Claim: If the workers put jobs themselves, as a crawler's do, each has a sender, and the queue never closes by itself.
// Breaks: `sender: Some(sender.clone()),` -> `sender: None,`

use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::timeout;

struct Worker {
    sender: Option<async_channel::Sender<u32>>,
    jobs: async_channel::Receiver<u32>,
}

async fn work(worker: Worker) {
    while let Ok(job) = worker.jobs.recv().await {
        if let Some(sender) = worker.sender.as_ref().filter(|_| job > 0) {
            sender.send(job - 1).await.unwrap();
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, jobs) = async_channel::unbounded();
    let mut workers = JoinSet::new();
    for _ in 0..2 {
        workers.spawn(work(Worker {
            sender: Some(sender.clone()),
            jobs: jobs.clone(),
        }));
    }
    sender.send(3).await.unwrap();
    drop((sender, jobs));
    let all = timeout(Duration::from_secs(3600), workers.join_all()).await;
    assert!(all.is_err());
}

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, mpsc};
use tokio::task::JoinSet;
use tokio::time::sleep;

async fn work(name: &str, job: u32) {
    println!("{name}: job {job}");
    sleep(Duration::from_millis(100)).await;
}

async fn worker(name: &str, jobs: Arc<Mutex<mpsc::Receiver<u32>>>) {
    while let Some(job) = jobs.lock().await.recv().await {
        work(name, job).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, receiver) = mpsc::channel(8);
    let jobs = Arc::new(Mutex::new(receiver));
    let mut workers = JoinSet::new();
    for name in ["worker1", "worker2"] {
        workers.spawn(worker(name, Arc::clone(&jobs)));
    }
    for job in 1..=4 {
        sender.send(job).await.unwrap();
    }
    drop(sender);
    workers.join_all().await;
    println!("All jobs are done");
}

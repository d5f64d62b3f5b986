use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

async fn worker(name: &str, jobs: async_channel::Receiver<u32>) {
    while let Ok(job) = jobs.recv().await {
        println!("{name}: job {job}");
        sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, jobs) = async_channel::bounded(8);
    let mut workers = JoinSet::new();
    for name in ["worker1", "worker2"] {
        workers.spawn(worker(name, jobs.clone()));
    }
    drop(jobs);
    for job in 1..=4 {
        sender.send(job).await.unwrap();
    }
    drop(sender);
    workers.join_all().await;
    println!("All jobs are done");
}

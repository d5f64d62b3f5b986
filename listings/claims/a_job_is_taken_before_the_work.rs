// Claim: Take the job in a `let` of its own, and the lock is free during the work.
// Breaks: `let job = jobs.lock().await.recv().await;` -> `let mut jobs = jobs.lock().await; let job = jobs.recv().await;`

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, mpsc};
use tokio::time::{Instant, sleep};

async fn worker(jobs: Arc<Mutex<mpsc::Receiver<u32>>>) {
    loop {
        let job = jobs.lock().await.recv().await;
        if job.is_none() {
            return;
        }
        sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let (sender, receiver) = mpsc::channel(8);
    let jobs = Arc::new(Mutex::new(receiver));
    let workers = [(); 2].map(|()| tokio::spawn(worker(Arc::clone(&jobs))));
    for job in 1..=4 {
        sender.send(job).await.unwrap();
    }
    drop(sender);
    for worker in workers {
        worker.await.unwrap();
    }
    assert_eq!(start.elapsed().as_millis(), 200);
}

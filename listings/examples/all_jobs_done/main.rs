use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::sleep;
use tokio_util::task::TaskTracker;
use tokio_util::task::task_tracker::TaskTrackerToken;

struct Job {
    number: u32,
    /// Counts the job as unfinished, until it is dropped.
    _unfinished: TaskTrackerToken,
}

async fn worker(mut jobs: mpsc::UnboundedReceiver<Job>) {
    while let Some(job) = jobs.recv().await {
        sleep(Duration::from_millis(100)).await;
        println!("worker: job {} is done", job.number);
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, receiver) = mpsc::unbounded_channel();
    tokio::spawn(worker(receiver));

    for numbers in [[1, 2], [3, 4]] {
        let batch = TaskTracker::new();
        for number in numbers {
            let job = Job {
                number,
                _unfinished: batch.token(),
            };
            sender.send(job).unwrap();
        }
        batch.close();
        batch.wait().await;
        println!("main: the batch is done");
    }
}

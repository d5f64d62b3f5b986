use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::sleep;

struct Job {
    number: u32,
    /// Nothing is sent over it. It is dropped with the job.
    _unfinished: mpsc::Sender<()>,
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

    for batch in [[1, 2], [3, 4]] {
        let (unfinished, mut all_done) = mpsc::channel(1);
        for number in batch {
            let _unfinished = unfinished.clone();
            let job = Job {
                number,
                _unfinished,
            };
            sender.send(job).unwrap();
        }
        drop(unfinished);
        all_done.recv().await;
        println!("main: the batch is done");
    }
}

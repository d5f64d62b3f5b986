// Claim: The other tasks of this thread move to another one first, if the pool of jobs has one to spare.
// Breaks: `(1, SHORT)` -> `(2, LONG)`

use std::sync::mpsc;
use std::time::Duration;
use tokio::runtime::Builder;
use tokio::task::{block_in_place, spawn_blocking};

const LONG: Duration = Duration::from_secs(600);
const SHORT: Duration = Duration::from_millis(20);
const POOL: (usize, Duration) = (1, SHORT);

async fn ask() -> bool {
    let (sender, replies) = mpsc::channel();
    tokio::spawn(async move { sender.send("a reply") });
    block_in_place(|| replies.recv_timeout(POOL.1)).is_ok()
}

async fn run() {
    let (begins, begun) = mpsc::channel();
    let (open, door) = mpsc::channel::<()>();
    let job = spawn_blocking(move || {
        begins.send(()).unwrap();
        let _ = door.recv();
    });
    begun.recv().unwrap();
    let heard = tokio::spawn(ask()).await.unwrap();
    drop(open);
    job.await.unwrap();
    assert!(SHORT < LONG);
    assert!(!heard, "another thread ran the task that replies");
}

fn main() {
    let mut builder = Builder::new_multi_thread();
    builder.worker_threads(1).max_blocking_threads(POOL.0);
    builder.build().unwrap().block_on(run());
}

use std::collections::HashSet;
use std::sync::{Arc, Barrier};
use std::thread::{self, ThreadId};
use tokio::task::block_in_place;

async fn meet(barrier: Arc<Barrier>) -> (&'static str, ThreadId) {
    // Blocks this thread until a second thread waits here too.
    block_in_place(|| barrier.wait());
    ("met the other task", thread::current().id())
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let barrier = Arc::new(Barrier::new(2));
    let task1 = tokio::spawn(meet(Arc::clone(&barrier)));
    let task2 = tokio::spawn(meet(barrier));

    let (what1, thread1) = task1.await.unwrap();
    println!("task1: {what1}");
    let (what2, thread2) = task2.await.unwrap();
    println!("task2: {what2}");
    println!("Threads used: {}", HashSet::from([thread1, thread2]).len());
}

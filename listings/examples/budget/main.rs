use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use tokio::sync::mpsc;

async fn neighbour(taken: Arc<AtomicU32>) {
    println!("neighbour: {} taken so far", taken.load(Relaxed));
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut queue) = mpsc::unbounded_channel();
    for item in 0..1000 {
        sender.send(item).unwrap();
    }
    drop(sender);
    let taken = Arc::new(AtomicU32::new(0));
    let task1 = tokio::spawn(neighbour(Arc::clone(&taken)));
    while queue.recv().await.is_some() {
        taken.fetch_add(1, Relaxed);
    }
    println!("main: {} taken", taken.load(Relaxed));
    task1.await.unwrap();
}

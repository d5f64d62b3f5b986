use std::sync::mpsc::{Receiver, channel};
use tokio::runtime::Builder;
use tokio::task::{JoinHandle, spawn_blocking};

fn wait(door: Receiver<()>) {
    door.recv().unwrap();
    println!("first: ends");
}

async fn report(name: &str, job: JoinHandle<()>) {
    match job.await {
        Ok(()) => println!("{name}: has run"),
        Err(_) => println!("{name}: cancelled"),
    }
}

async fn work() {
    let (open, door) = channel();
    let first = spawn_blocking(|| wait(door));
    let second = spawn_blocking(|| println!("second: runs"));

    second.abort();
    open.send(()).unwrap();
    report("first", first).await;
    report("second", second).await;
}

fn main() {
    let mut builder = Builder::new_current_thread();
    let runtime = builder.max_blocking_threads(1).build().unwrap();
    runtime.block_on(work());
}

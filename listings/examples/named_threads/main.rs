use std::thread;
use tokio::runtime::{Builder, Handle};
use tokio::task::spawn_blocking;

fn here() -> String {
    thread::current().name().unwrap_or("no name").to_owned()
}

async fn work() {
    println!("work: {}", here());
    let task = tokio::spawn(async { here() });
    println!("task: {}", task.await.unwrap());
    println!("job: {}", spawn_blocking(here).await.unwrap());
    println!("workers: {}", Handle::current().metrics().num_workers());
}

fn main() {
    let runtime = Builder::new_multi_thread()
        .worker_threads(3)
        .thread_name("shop")
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(work());
}

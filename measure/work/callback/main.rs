//! Start many tasks, each with a callback for its result.

#[path = "../way.rs"]
mod way;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

async fn answer(number: u64) -> u64 {
    tokio::task::yield_now().await;
    number
}

async fn call_back(tasks: u64) -> f64 {
    let start = Instant::now();
    let sum = Arc::new(AtomicU64::new(0));
    let watchers: Vec<_> = (0..tasks)
        .map(|number| {
            let task = tokio::spawn(answer(number));
            let sum = sum.clone();
            tokio::spawn(async move {
                sum.fetch_add(task.await.unwrap(), Ordering::Relaxed);
            })
        })
        .collect();
    for watcher in watchers {
        watcher.await.unwrap();
    }
    assert_eq!(sum.load(Ordering::Relaxed), tasks * (tasks - 1) / 2);
    start.elapsed().as_secs_f64() / tasks as f64
}

fn main() {
    let tasks = way::count(20_000);
    let each = way::runtime().block_on(call_back(tasks));
    println!(r#"{{"each": {each:e}, "tasks": {tasks}}}"#);
}

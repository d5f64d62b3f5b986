//! How much memory a task takes that waits for an event.

#[path = "../way.rs"]
mod way;

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::Notify;
use tokio::task::yield_now;

/// What this process holds in memory, in bytes.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kilobytes = line.unwrap().split_whitespace().nth(1).unwrap();
    kilobytes.parse::<u64>().unwrap() * 1024
}

async fn wait_for(event: Arc<Notify>, waiting: Arc<AtomicU64>) {
    let notified = event.notified();
    waiting.fetch_add(1, Ordering::Relaxed);
    notified.await;
}

async fn idle(tasks: u64) -> f64 {
    let event = Arc::new(Notify::new());
    let waiting = Arc::new(AtomicU64::new(0));
    let before = resident();
    let handles: Vec<_> = (0..tasks)
        .map(|_| tokio::spawn(wait_for(event.clone(), waiting.clone())))
        .collect();
    while waiting.load(Ordering::Relaxed) < tasks {
        yield_now().await;
    }
    let each = (resident() - before) as f64 / tasks as f64;
    event.notify_waiters();
    for handle in handles {
        handle.await.unwrap();
    }
    each
}

fn main() {
    let tasks = way::count(50_000);
    let each = way::runtime().block_on(idle(tasks));
    println!(r#"{{"each": {each:e}, "tasks": {tasks}}}"#);
}

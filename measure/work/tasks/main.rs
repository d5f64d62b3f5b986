//! Start many tasks at once and collect their results.

#[path = "../way.rs"]
mod way;

use std::time::Instant;

use tokio::task::JoinSet;

async fn answer(number: u64) -> u64 {
    tokio::task::yield_now().await;
    number
}

async fn collect(tasks: u64) -> f64 {
    let start = Instant::now();
    let set: JoinSet<u64> = (0..tasks).map(answer).collect();
    let results = set.join_all().await;
    assert_eq!(results.iter().sum::<u64>(), tasks * (tasks - 1) / 2);
    start.elapsed().as_secs_f64() / tasks as f64
}

fn main() {
    let tasks = way::count(20_000);
    let each = way::runtime().block_on(collect(tasks));
    println!(r#"{{"each": {each:e}, "tasks": {tasks}}}"#);
}

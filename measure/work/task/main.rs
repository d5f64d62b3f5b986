//! Start a task and await it, one after the other.

#[path = "../way.rs"]
mod way;

use std::env;
use std::time::Instant;

async fn answer(number: u64) -> u64 {
    number
}

async fn start_and_await(tasks: u64) -> f64 {
    let start = Instant::now();
    let mut sum = 0;
    for number in 0..tasks {
        sum += tokio::spawn(answer(number)).await.unwrap();
    }
    assert_eq!(sum, tasks * (tasks - 1) / 2);
    start.elapsed().as_secs_f64() / tasks as f64
}

/// The same, in a task of its own.
async fn inside(tasks: u64) -> f64 {
    tokio::spawn(start_and_await(tasks)).await.unwrap()
}

fn main() {
    let tasks = way::count(20_000);
    let runtime = way::runtime();
    let each = match env::args().nth(1).as_deref() {
        Some("inside") => runtime.block_on(inside(tasks)),
        _ => runtime.block_on(start_and_await(tasks)),
    };
    println!(r#"{{"each": {each:e}, "tasks": {tasks}}}"#);
}

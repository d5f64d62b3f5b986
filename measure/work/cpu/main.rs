//! Compute on one core, or on all of them.

#[path = "../way.rs"]
mod way;

use std::env;
use std::time::Instant;

use tokio::task::{JoinSet, spawn_blocking};

const JOBS: u64 = 8;

/// How many prime numbers there are below `end`.
fn primes(end: u64) -> u64 {
    let is_prime = |number: u64| {
        let mut divisor = 2;
        while divisor * divisor <= number {
            if number.is_multiple_of(divisor) {
                return false;
            }
            divisor += 1;
        }
        true
    };
    (2..end).filter(|number| is_prime(*number)).count() as u64
}

async fn compute(end: u64) -> (f64, u64) {
    let start = Instant::now();
    let mut found = 0;
    if env::args().nth(1).as_deref() == Some("one") {
        for _ in 0..JOBS {
            found += spawn_blocking(move || primes(end)).await.unwrap();
        }
    } else {
        let mut jobs = JoinSet::new();
        for _ in 0..JOBS {
            jobs.spawn_blocking(move || primes(end));
        }
        found = jobs.join_all().await.iter().sum();
    }
    (start.elapsed().as_secs_f64(), found)
}

fn main() {
    let end = way::count(60_000);
    let (all, found) = way::runtime().block_on(compute(end));
    println!(r#"{{"all": {all:e}, "jobs": {JOBS}, "end": {end}, "found": {found}}}"#);
}

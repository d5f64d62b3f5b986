//! Many waits at once.

#[path = "../way.rs"]
mod way;

use std::time::{Duration, Instant};

use tokio::task::JoinSet;
use tokio::time::sleep;

const WAITS: usize = 1000;
const LONG: Duration = Duration::from_millis(100);

async fn wait() -> f64 {
    let start = Instant::now();
    let waits: JoinSet<()> = (0..WAITS).map(|_| sleep(LONG)).collect();
    waits.join_all().await;
    start.elapsed().as_secs_f64()
}

fn main() {
    let all = way::runtime().block_on(wait());
    let ms = LONG.as_millis();
    println!(r#"{{"all": {all:e}, "waits": {WAITS}, "ms": {ms}}}"#);
}

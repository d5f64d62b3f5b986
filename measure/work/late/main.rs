//! How late a sleep ends, with nothing else to do.

#[path = "../way.rs"]
mod way;

use std::time::{Duration, Instant};

use tokio::time::sleep;

const SLEEPS: u32 = 20;
const LONG: Duration = Duration::from_millis(5);

async fn late() -> f64 {
    let start = Instant::now();
    for _ in 0..SLEEPS {
        sleep(LONG).await;
    }
    (start.elapsed() / SLEEPS)
        .saturating_sub(LONG)
        .as_secs_f64()
}

fn main() {
    let late = way::runtime().block_on(late());
    let ms = LONG.as_millis();
    println!(r#"{{"late": {late:e}, "sleeps": {SLEEPS}, "ms": {ms}}}"#);
}

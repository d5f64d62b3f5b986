use std::sync::atomic::{AtomicU32, Ordering};

static RUNS: AtomicU32 = AtomicU32::new(0);

fn main() {
    let sides = ["heads", "heads", "tails"];
    let run = RUNS.fetch_add(1, Ordering::Relaxed) as usize;
    println!("{}", sides[run % sides.len()]);
}

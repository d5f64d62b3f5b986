use std::time::Duration;
use tokio::time::{Instant, sleep, timeout_at};

async fn step(number: u64) {
    sleep(Duration::from_millis(50 + 50 * number)).await;
    println!("step {number} is done");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let deadline = Instant::now() + Duration::from_millis(300);
    for number in 1..=3 {
        if timeout_at(deadline, step(number)).await.is_err() {
            println!("step {number} is too late");
        }
    }
}

use std::time::Duration;
use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let limit = Duration::from_millis(100);
    match timeout(limit, sleep(Duration::from_millis(100))).await {
        Ok(()) => println!("in time"),
        Err(_) => println!("too late"),
    }
}

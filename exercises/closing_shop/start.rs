//! A shop serves who is in it, and closes. In Rust, all are served, and it does not close.
//! Make it print what the asyncio program prints, and keep the `TaskTracker`.

use std::time::Duration;

use tokio::time::sleep;
use tokio_util::task::TaskTracker;

async fn serve(n: u64) {
    sleep(Duration::from_millis(100 * n)).await;
    println!("customer {n} served");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let customers = TaskTracker::new();
    for n in 1..4 {
        tokio::spawn(customers.track_future(serve(n)));
    }
    println!("no more customers");
    customers.wait().await;
    println!("closed");
}

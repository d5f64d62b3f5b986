// Claim: A task is not cancelled when `select!` drops its handle: it runs on.
// Breaks: `tokio::spawn(async` -> `std::convert::identity(async`

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::time::sleep;

static RAN_ON: AtomicBool = AtomicBool::new(false);

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let slow = tokio::spawn(async {
        sleep(Duration::from_millis(200)).await;
        RAN_ON.store(true, Ordering::Relaxed);
    });
    tokio::select! {
        _ = sleep(Duration::from_millis(100)) => println!("the sleep is first"),
        _ = slow => println!("the task is first"),
    }
    sleep(Duration::from_millis(200)).await;
    assert!(RAN_ON.load(Ordering::Relaxed));
}

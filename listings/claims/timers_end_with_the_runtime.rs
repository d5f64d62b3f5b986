// Claim: In both languages, a timer that is left when `main` ends does not go off.
// Breaks: `sleep(Duration::from_millis(100))` -> `sleep(Duration::from_millis(300))`

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::time::sleep;

static WENT_OFF: AtomicBool = AtomicBool::new(false);

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn run() {
    tokio::spawn(async {
        sleep(Duration::from_millis(200)).await;
        WENT_OFF.store(true, Ordering::Relaxed);
    });
    sleep(Duration::from_millis(100)).await;
}

fn main() {
    run();
    assert!(!WENT_OFF.load(Ordering::Relaxed));
}

// Claim: So to drop a future is to cancel it: its own lines do not go on.
// Breaks: `drop(work);` -> `work.await;`

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::time::{sleep, timeout};

static DROPPED: AtomicU32 = AtomicU32::new(0);

struct Guard;

impl Drop for Guard {
    fn drop(&mut self) {
        DROPPED.fetch_add(1, Ordering::Relaxed);
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut work = Box::pin(async {
        let _guard = Guard;
        sleep(Duration::from_millis(200)).await;
        panic!("it ran on")
    });
    assert!(
        timeout(Duration::from_millis(100), &mut work)
            .await
            .is_err()
    );
    assert_eq!(DROPPED.load(Ordering::Relaxed), 0);
    drop(work);
    assert_eq!(DROPPED.load(Ordering::Relaxed), 1);
    sleep(Duration::from_millis(200)).await;
}

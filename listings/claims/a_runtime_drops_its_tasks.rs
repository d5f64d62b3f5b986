// Claim: Every task that still waits is dropped with the runtime, at the `.await` where it is.
// Breaks: `drop(runtime);` -> `std::mem::forget(runtime);`

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::time::sleep;

static DROPPED: AtomicBool = AtomicBool::new(false);

struct Guard;

impl Drop for Guard {
    fn drop(&mut self) {
        DROPPED.store(true, Ordering::Relaxed);
    }
}

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        tokio::spawn(async {
            let _guard = Guard;
            sleep(Duration::from_secs(60)).await;
            unreachable!("nobody waits so long");
        });
        tokio::task::yield_now().await;
    });
    assert!(!DROPPED.load(Ordering::Relaxed));
    drop(runtime);
    assert!(DROPPED.load(Ordering::Relaxed));
}

// Claim: And if the session is dropped because the runtime ends, the task does not run at all.
// Breaks: `// It waits.` -> `task.abort(); tokio::task::yield_now().await; tokio::task::yield_now().await;`

use std::future::pending;
use std::sync::atomic::{AtomicU32, Ordering};

static DROPPED: AtomicU32 = AtomicU32::new(0);
static HEARD: AtomicU32 = AtomicU32::new(0);

struct Session;

impl Drop for Session {
    fn drop(&mut self) {
        DROPPED.fetch_add(1, Ordering::Relaxed);
        tokio::spawn(async { HEARD.fetch_add(1, Ordering::Relaxed) });
    }
}

async fn work() {
    let _session = Session;
    pending().await
}

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(async {
        let task = tokio::spawn(work());
        tokio::task::yield_now().await;
        // It waits.
        drop(task);
    });
    drop(runtime);
    assert_eq!(DROPPED.load(Ordering::Relaxed), 1);
    assert_eq!(HEARD.load(Ordering::Relaxed), 0);
}

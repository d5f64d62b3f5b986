// Claim: They are no tasks: they stand still while nobody asks for the next.
// Claim: The futures of a `FuturesUnordered` are no tasks: they stand still while nobody asks for the next.
// Breaks: `[step()]` -> `[tokio::spawn(step())]`

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use futures::StreamExt;
use futures::stream::FuturesUnordered;
use tokio::time::sleep;

static STEPS: AtomicU32 = AtomicU32::new(0);

async fn step() {
    STEPS.fetch_add(1, Ordering::Relaxed);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut steps: FuturesUnordered<_> = [step()].into_iter().collect();
    sleep(Duration::from_millis(100)).await;
    assert_eq!(STEPS.load(Ordering::Relaxed), 0);
    let _ = steps.next().await;
    assert_eq!(STEPS.load(Ordering::Relaxed), 1);
}

// Claim: Pin `lock.lock()` outside the loop, as `page` above, and it keeps its place.
// Claim: In asyncio, keep a task of `lock.acquire()`.
// Breaks: `&mut lock => break` -> `queue.lock() => break`

use std::pin::pin;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep};

static QUEUE: Mutex<()> = Mutex::const_new(());

async fn patient() {
    let _guard = QUEUE.lock().await;
    sleep(Duration::from_millis(200)).await;
}

async fn impatient(start: Instant) {
    let queue = &QUEUE;
    let mut lock = pin!(queue.lock());
    loop {
        tokio::select! {
            _guard = &mut lock => break,
            () = sleep(Duration::from_millis(150)) => (),
        }
    }
    assert_eq!(start.elapsed().as_millis(), 200);
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let first = tokio::spawn(patient());
    let second = tokio::spawn(impatient(Instant::now()));
    let last = tokio::spawn(patient());
    first.await.unwrap();
    second.await.unwrap();
    last.await.unwrap();
}

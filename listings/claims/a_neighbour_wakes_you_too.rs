// Claim: In a `join!`, a future is polled when its neighbour was woken, too, so a poll does not tell you that there is news.
// Breaks: `for _ in 0..3 {` -> `for _ in 0..0 {`

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::time::Duration;
use tokio::task::yield_now;
use tokio::time::sleep;

async fn neighbour() {
    for _ in 0..3 {
        yield_now().await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut polls = 0;
    let mut sleep = pin!(sleep(Duration::from_millis(100)));
    let counted = poll_fn(|context| {
        polls += 1;
        sleep.as_mut().poll(context)
    });
    tokio::join!(counted, neighbour());
    assert!(polls > 2);
}

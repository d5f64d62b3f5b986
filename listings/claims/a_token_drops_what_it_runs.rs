// Claim: In place of the `select!` you can write `stop.run_until_cancelled(work())`: when `stop` is cancelled, it drops
// the work and gives `None`.
// Breaks: `stop.cancel();` -> ``

use std::time::Duration;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

async fn work() {
    sleep(Duration::from_millis(300)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let stop = CancellationToken::new();
    let (done, ()) = tokio::join!(stop.run_until_cancelled(work()), async {
        sleep(Duration::from_millis(100)).await;
        stop.cancel();
    });
    assert_eq!((done, start.elapsed().as_millis()), (None, 100));
}

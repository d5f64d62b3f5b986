// Claim: Both are asked by the task of `main` alone, so both stand still while it does something else.
// Breaks: `sleep(Duration::from_millis(350)).await;` -> ``

use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use tokio::time::{Instant, sleep};

fn ticks() -> impl Stream<Item = Instant> {
    stream::iter(0..2).then(|_| async {
        sleep(Duration::from_millis(100)).await;
        Instant::now()
    })
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut both = stream::select(Box::pin(ticks()), Box::pin(ticks()));
    let mut times = Vec::new();
    while let Some(time) = both.next().await {
        times.push((time - start).as_millis());
        sleep(Duration::from_millis(350)).await;
    }
    assert!(times.into_iter().max().unwrap() > 400);
}

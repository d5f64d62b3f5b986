// Claim: `tokio::time::sleep` counts from its call, `asyncio.sleep` from its await.
// Breaks: `pause.await` -> `sleep(Duration::from_millis(100)).await`

use std::time::Duration;
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let pause = sleep(Duration::from_millis(100));
    sleep(Duration::from_millis(100)).await;
    pause.await;
    println!("{} ms", start.elapsed().as_millis());
    assert_eq!(start.elapsed().as_millis(), 100);
}

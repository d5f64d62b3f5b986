// Claim: The first tick of an `interval` comes at once, and the next after its period.
// Breaks: `interval(SECOND);` -> `tokio::time::interval_at(Instant::now() + SECOND, SECOND); let _ = interval(SECOND);`

use tokio::time::{Duration, Instant, interval};

const SECOND: Duration = Duration::from_secs(1);

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut beat = interval(SECOND);
    beat.tick().await;
    assert_eq!(start.elapsed(), Duration::ZERO);
    beat.tick().await;
    assert_eq!(start.elapsed(), SECOND);
}

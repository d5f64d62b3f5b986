// Claim: A `JoinSet` keeps each task that has ended until you take its result; a tracker forgets it.
// Breaks: `assert_eq!(tracker.len(), 0);` -> `set.join_next().await;`

use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;
use tokio_util::task::TaskTracker;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut set = JoinSet::new();
    let tracker = TaskTracker::new();
    for number in 0..3 {
        set.spawn(async move { number });
        tracker.spawn(async move { number });
    }
    assert_eq!((set.len(), tracker.len()), (3, 3));
    sleep(Duration::from_millis(100)).await;
    assert_eq!(tracker.len(), 0);
    assert_eq!(set.len(), 3);
}

// Claim: What was late is still in the set.
// Breaks: `Duration::from_millis(200)` -> `Duration::from_millis(400)`

use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut set = JoinSet::new();
    for (name, pause) in [("late", 300), ("early", 100)] {
        set.spawn(async move {
            sleep(Duration::from_millis(pause)).await;
            name
        });
    }
    let mut taken = Vec::new();
    let all = async {
        while let Some(joined) = set.join_next().await {
            taken.push(joined.unwrap());
        }
    };
    let in_time = timeout(Duration::from_millis(200), all).await;
    assert!(in_time.is_err());
    assert_eq!(taken, ["early"]);
    assert_eq!(set.join_all().await, ["late"]);
}

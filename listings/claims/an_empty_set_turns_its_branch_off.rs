// Claim: While the set is empty, `Some(joined) = set.join_next()` turns its branch off.
// Breaks: `Some(joined) = set.join_next() =>` -> `joined = set.join_next() =>`

use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut set = JoinSet::new();
    let mut taken = Vec::new();
    for round in 0..2 {
        tokio::select! {
            Some(joined) = set.join_next() => taken.push(format!("{joined:?}")),
            () = sleep(Duration::from_millis(100)) => {
                taken.push(format!("round {round}"));
                set.spawn(async { 42 });
            }
        }
    }
    assert_eq!(taken, ["round 0", "Ok(42)"]);
}

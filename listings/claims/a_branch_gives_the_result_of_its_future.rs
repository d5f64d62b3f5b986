// Claim: The pattern of a branch must fit what its future gives; a handle gives a `Result`.
// Breaks: `() = &mut task` -> `Ok(()) = &mut task`
// Refused: expected `Result<(), JoinError>`, found `()`

use tokio::time::{Duration, sleep};

#[tokio::main]
async fn main() {
    let mut task = tokio::spawn(sleep(Duration::from_millis(1)));
    tokio::select! {
        () = &mut task => println!("done"),
        () = sleep(Duration::from_secs(1)) => println!("too late"),
    }
}

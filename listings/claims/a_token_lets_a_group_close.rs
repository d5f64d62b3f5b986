// Claim: If the tasks must close with one, as in a `finally`, give each a token, cancel it at the first `Err`, and go on
// with the loop until the set is empty.
// Breaks: `stop.cancel();` -> `tasks.abort_all();`

use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

async fn visit(number: u64, stop: CancellationToken) -> Result<(), &'static str> {
    let work = async {
        sleep(Duration::from_millis(100 * number)).await;
        if number == 1 { Err("failed") } else { Ok(()) }
    };
    let result = stop.run_until_cancelled(work).await.unwrap_or(Ok(()));
    // It takes a while to close.
    sleep(Duration::from_millis(50)).await;
    println!("{number} is closed");
    result
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let stop = CancellationToken::new();
    let mut tasks = JoinSet::new();
    for number in 1..=3 {
        tasks.spawn(visit(number, stop.clone()));
    }
    let (mut errors, mut closed) = (Vec::new(), 0);
    while let Some(joined) = tasks.join_next().await {
        let Ok(result) = joined else { continue };
        closed += 1;
        if let Err(error) = result {
            errors.push(error);
            stop.cancel();
        }
    }
    assert_eq!((errors, closed), (vec!["failed"], 3));
}

// Claim: A `TaskGroup` that fails cancels what its own block awaits, too.
// Claim: If your loop awaits a queue which the tasks fill, and keeps a sender for those that it starts later, it hears
// nothing of a panic, and waits on.
// Breaks: `let kept = sender.clone();` -> `let kept = ();`

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, mut results) = mpsc::channel::<u32>(8);
    // For the tasks that the loop starts later.
    let kept = sender.clone();
    let mut tasks = JoinSet::new();
    tasks.spawn(async move {
        let _results = sender;
        panic!("no page");
    });

    let waited = timeout(Duration::from_secs(3600), results.recv()).await;
    assert!(waited.is_err());
    assert!(tasks.join_next().await.unwrap().unwrap_err().is_panic());
    drop(kept);
}

// Claim: Clones of the token tell as many tasks as you like, and a token stays cancelled, so a task that looks late sees it, too.
// Breaks: `stop.cancel();` -> `();`

use std::time::Duration;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let stop = CancellationToken::new();
    let (early, late) = (stop.clone(), stop.clone());
    let early = tokio::spawn(async move { early.cancelled().await });
    tokio::task::yield_now().await;
    stop.cancel();
    let limit = Duration::from_secs(60);
    let both = async {
        early.await.unwrap();
        late.cancelled().await;
    };
    assert!(timeout(limit, both).await.is_ok());
}

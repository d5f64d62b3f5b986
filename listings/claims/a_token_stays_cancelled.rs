// Claim: Clones of the token tell as many tasks as you like, and a token stays cancelled, so a task that looks late sees it, too.
// Breaks: `stop.cancel();` -> `();`

use std::time::Duration;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let stop = CancellationToken::new();
    let (early, late) = (stop.clone(), stop.clone());
    let early = tokio::spawn(async move { early.cancelled().await });
    tokio::task::yield_now().await;
    stop.cancel();
    let both = async {
        early.await.unwrap();
        late.cancelled().await;
    };
    assert!(timeout(Duration::from_millis(100), both).await.is_ok());
}

// Claim: A tokio barrier is not broken; race its `wait()` with a token.
// Breaks: `stop.cancel();` -> `barrier.wait().await;`

use std::sync::Arc;
use tokio::sync::Barrier;
use tokio_util::sync::CancellationToken;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (barrier, stop) = (Arc::new(Barrier::new(2)), CancellationToken::new());
    let (start, end) = (Arc::clone(&barrier), stop.clone());
    let player = tokio::spawn(async move {
        let met = end.run_until_cancelled(start.wait()).await;
        met.is_some()
    });
    tokio::task::yield_now().await;
    stop.cancel();
    assert!(!player.await.unwrap());
}

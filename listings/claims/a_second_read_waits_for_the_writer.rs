// Claim: A task that reads and, still reading, reads again waits for ever if a writer came in between.
// Breaks: `let writer = prices.write();` -> `let writer = async { 7 };`

use std::time::Duration;
use tokio::sync::RwLock;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let prices = RwLock::new(7);
    let first = prices.read().await;
    let writer = prices.write();
    let again = async {
        let again = timeout(Duration::from_secs(60), prices.read()).await;
        assert!(again.is_err(), "the writer is first");
        drop(first);
    };
    tokio::join!(biased; async { drop(writer.await) }, again);
}

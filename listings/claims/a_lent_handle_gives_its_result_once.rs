// Claim: (`&mut handle` can be awaited as well and leaves you the handle; once that has given its result, to await it
// again panics.
// Breaks: `let again = tokio::spawn(task).await;` -> `let again = tokio::spawn(async { 42 }).await;`

use std::time::Duration;
use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut task = tokio::spawn(async {
        sleep(Duration::from_millis(200)).await;
        42
    });
    let limit = Duration::from_millis(100);
    assert!(timeout(limit, &mut task).await.is_err());
    assert_eq!((&mut task).await.unwrap(), 42);
    let again = tokio::spawn(task).await;
    assert!(again.unwrap_err().is_panic());
}

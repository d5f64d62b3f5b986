// Claim: There is no `async with`: the guard unlocks when it is dropped, at the end of its scope, and also when the task is
// cancelled.
// Breaks: `holder.abort();` -> `();`

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let account = Arc::new(Mutex::new(0));
    let holder = tokio::spawn({
        let account = Arc::clone(&account);
        async move {
            let _held = account.lock().await;
            sleep(Duration::from_secs(3600)).await;
        }
    });
    sleep(Duration::from_millis(1)).await;
    assert!(account.try_lock().is_err());
    holder.abort();
    let limit = Duration::from_secs(60);
    assert!(timeout(limit, account.lock()).await.is_ok());
}

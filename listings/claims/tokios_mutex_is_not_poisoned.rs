// Claim: Tokio's `Mutex` is not poisoned: if its holder panics, the next one gets the lock, and whatever the holder left.
// Breaks: `panic!("halfway");` -> `*left = 2;`

use std::sync::Arc;
use tokio::sync::Mutex;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let account = Arc::new(Mutex::new(0));
    let holder = tokio::spawn({
        let account = Arc::clone(&account);
        async move {
            let mut left = account.lock().await;
            *left = 1;
            panic!("halfway");
        }
    });
    let _ = holder.await;
    assert_eq!(*account.lock().await, 1);
}

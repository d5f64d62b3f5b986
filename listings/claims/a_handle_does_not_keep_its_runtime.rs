// Claim: A handle does not keep its runtime alive: what you spawn after its end is dropped at once.
// Breaks: `drop(runtime);` -> ``

use std::sync::Arc;
use tokio::runtime::Runtime;

fn main() {
    let runtime = Runtime::new().unwrap();
    let handle = runtime.handle().clone();
    drop(runtime);
    let held = Arc::new(());
    let holds = Arc::clone(&held);
    let task = handle.spawn(async move {
        std::future::pending::<()>().await;
        drop(holds);
    });
    assert_eq!(Arc::strong_count(&held), 1);
    let other = Runtime::new().unwrap();
    assert!(
        other
            .block_on(task)
            .is_err_and(|error| error.is_cancelled())
    );
}

// Claim: `timeout` and `sleep` look for the runtime when you call them, so outside of it call them inside of what you block
// on: `runtime.block_on(async { timeout(limit, task).await })`.
// Breaks: `let _entered = ();` -> `let _entered = runtime.enter();`

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;
use tokio::runtime::Builder;
use tokio::time::timeout;

fn main() {
    let runtime = Builder::new_current_thread().enable_time().build().unwrap();
    let limit = Duration::from_secs(1);
    let inside = runtime.block_on(async { timeout(limit, async {}).await });
    assert!(inside.is_ok());

    let _entered = ();
    let outside = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(timeout(limit, async {}))
    }));
    assert!(outside.is_err());
}

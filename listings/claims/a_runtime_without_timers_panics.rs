// Claim: Without it, a `sleep` panics: `A Tokio 1.x context was found, but timers are disabled`.
// Breaks: `Builder::new_current_thread().build()` -> `Builder::new_current_thread().enable_all().build()`

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;
use tokio::runtime::Builder;
use tokio::time::sleep;

fn main() {
    let runtime = Builder::new_current_thread().build().unwrap();
    let nap = async { sleep(Duration::from_millis(1)).await };
    let slept = catch_unwind(AssertUnwindSafe(|| runtime.block_on(nap)));
    let panic = slept.unwrap_err();
    let message = panic.downcast_ref::<String>().unwrap();
    assert!(message.starts_with("A Tokio 1.x context was found, but timers are disabled"));
}

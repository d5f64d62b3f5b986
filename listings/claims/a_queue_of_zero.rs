// Claim: `Queue(0)` has no limit; `mpsc::channel(0)` panics.
// Breaks: `mpsc::channel::<u32>(0)` -> `mpsc::channel::<u32>(1)`

use tokio::sync::mpsc;

fn main() {
    let made = std::panic::catch_unwind(|| mpsc::channel::<u32>(0));
    assert!(made.is_err());
}

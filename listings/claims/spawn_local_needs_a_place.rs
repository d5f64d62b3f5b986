// Claim: Elsewhere `spawn_local` panics.
// Claim: Outside a place for it, `spawn_local` panics.
// Breaks: `flavor = "current_thread"` -> `flavor = "local"`

use tokio::task::spawn_local;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let spawned = std::panic::catch_unwind(|| spawn_local(async {}));
    let panic = spawned.unwrap_err();
    let message = panic.downcast_ref::<&str>().unwrap();
    assert!(message.starts_with("`spawn_local` called from outside of a"));
}

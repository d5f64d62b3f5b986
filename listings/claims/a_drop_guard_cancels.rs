// Claim: Pass it to the owner: when it is dropped, the token is cancelled, whether its owner returns, fails or is
// cancelled itself, even before its first line.
// Breaks: `stop.clone().drop_guard()` -> `stop.child_token().drop_guard()`

use std::future::pending;
use tokio_util::sync::{CancellationToken, DropGuard};

async fn own(_guard: DropGuard, end: &str) -> Result<(), ()> {
    match end {
        "returns" => Ok(()),
        "fails" => Err(()),
        "panics" => panic!("as it should"),
        _ => pending().await,
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for end in ["returns", "fails", "panics", "is cancelled", "never begins"] {
        let stop = CancellationToken::new();
        let owner = tokio::spawn(own(stop.clone().drop_guard(), end));
        if end != "never begins" {
            tokio::task::yield_now().await;
            assert_eq!(stop.is_cancelled(), end != "is cancelled");
        }
        owner.abort();
        let _ = owner.await;
        assert!(stop.is_cancelled(), "{end}");
    }
}

// Claim: When the guard is dropped, the token is cancelled, whether its owner returns, fails or is cancelled itself.
// Breaks: `let _guard = stop.drop_guard();` -> `let _guard = stop.drop_guard().disarm();`

use std::future::pending;
use tokio_util::sync::CancellationToken;

async fn own(stop: CancellationToken, end: &str) -> Result<(), ()> {
    let _guard = stop.drop_guard();
    match end {
        "returns" => Ok(()),
        "fails" => Err(()),
        "panics" => panic!("as it should"),
        _ => pending().await,
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for end in ["returns", "fails", "panics", "is cancelled"] {
        let stop = CancellationToken::new();
        let owner = tokio::spawn(own(stop.clone(), end));
        tokio::task::yield_now().await;
        assert_eq!(stop.is_cancelled(), end != "is cancelled");
        owner.abort();
        let _ = owner.await;
        assert!(stop.is_cancelled(), "{end}");
    }
}

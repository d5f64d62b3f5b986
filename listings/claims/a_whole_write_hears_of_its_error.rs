// Claim: And `tokio::fs::write` does all of it in one call, and hears of the error.
// Breaks: `"/dev/full"` -> `"/dev/null"`

use std::io::ErrorKind;
use tokio::fs;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let error = fs::write("/dev/full", "All that matters")
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::StorageFull);
}

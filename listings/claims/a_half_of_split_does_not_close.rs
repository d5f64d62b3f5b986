// Claim: The writing half that `io::split` gives closes nothing when it is dropped.
// Breaks: `drop(writing);` -> `let mut writing = writing; writing.shutdown().await.unwrap();`

use std::time::Duration;
#[allow(unused_imports)]
use tokio::io::{self, AsyncReadExt, AsyncWriteExt, duplex};
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (ours, mut theirs) = duplex(64);
    let (_reading, writing) = io::split(ours);
    drop(writing);
    let mut heard = String::new();
    let end = timeout(Duration::from_secs(3600), theirs.read_to_string(&mut heard)).await;
    assert!(end.is_err());
}

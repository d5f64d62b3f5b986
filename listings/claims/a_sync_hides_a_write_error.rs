// Claim: It is none in place of a `flush`: it waits for a write that fails, and says `Ok`.
// Breaks: `file.sync_all().await.is_ok()` -> `file.flush().await.is_ok()`

use std::env;
use tokio::fs::File;
use tokio::io::AsyncWriteExt;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // It is open for reading alone, so the write fails.
    let mut file = File::open(env::current_exe().unwrap()).await.unwrap();
    assert!(file.write_all(b"All that matters").await.is_ok());
    assert!(file.sync_all().await.is_ok());
    assert!(file.flush().await.is_err());
}

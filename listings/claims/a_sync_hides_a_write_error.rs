// Claim: It is none in place of a `flush`: it waits for a write that fails, and says `Ok`.
// Breaks: `file.sync_all().await.is_ok()` -> `file.flush().await.is_ok()`

use std::env;
use std::process;
use tokio::fs::{self, File};
use tokio::io::AsyncWriteExt;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let path = env::temp_dir().join(format!("a_sync-{}", process::id()));
    fs::write(&path, "").await.unwrap();
    // It is open for reading alone, so the write fails.
    let mut file = File::open(&path).await.unwrap();
    fs::remove_file(&path).await.unwrap();
    assert!(file.write_all(b"All that matters").await.is_ok());
    assert!(file.sync_all().await.is_ok());
    assert!(file.flush().await.is_err());
}

// Claim: In a function that returns an `io::Result`, `timeout(…).await??` compiles: the first `?` makes the `Elapsed` an
// `io::Error` of the kind `TimedOut`.
// Breaks: `ErrorKind::TimedOut` -> `ErrorKind::Other`

use std::future::pending;
use std::io::{self, ErrorKind};
use std::time::Duration;
use tokio::time::timeout;

async fn read() -> io::Result<u32> {
    pending().await
}

async fn read_in_time() -> io::Result<u32> {
    let number = timeout(Duration::from_secs(1), read()).await??;
    Ok(number)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let error = read_in_time().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TimedOut);
}

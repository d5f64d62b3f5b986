// Claim: `wait` lets the other side be slow, on a paused clock, too.
// Breaks: `.wait(HOUR)` -> `.wait(HOUR / 2)`

use std::time::Duration;
use tokio::io::AsyncReadExt;
use tokio::time::Instant;
use tokio_test::io::Builder;

const HOUR: Duration = Duration::from_secs(3600);

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let mut slow = Builder::new().wait(HOUR).read(b"x").build();
    assert_eq!(slow.read_u8().await.unwrap(), b'x');
    assert!(start.elapsed() >= HOUR);
}

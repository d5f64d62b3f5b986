// Claim: Under the same limit, `read_line` loses the half of a line.
// Breaks: `Duration::from_millis(100)` -> `Duration::from_millis(500)`

use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, duplex};
use tokio::time::{sleep, timeout};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (mut ours, theirs) = duplex(64);
    tokio::spawn(async move {
        for piece in ["How are ", "you?\n"] {
            ours.write_all(piece.as_bytes()).await.unwrap();
            sleep(Duration::from_millis(150)).await;
        }
    });
    let mut stream = BufReader::new(theirs);
    let mut line = String::new();
    while timeout(Duration::from_millis(100), stream.read_line(&mut line))
        .await
        .is_err()
    {}
    assert_eq!(line, "you?\n");
}

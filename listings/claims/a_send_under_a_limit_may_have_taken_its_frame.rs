// Claim: Under a limit, a `send` may or may not have taken its frame.
// Breaks: `duplex(64)` -> `duplex(100_000)`

use futures::{SinkExt, StreamExt};
use std::time::Duration;
use tokio::io::duplex;
use tokio::time::timeout;
use tokio_util::codec::{FramedRead, FramedWrite, LinesCodec};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (ours, theirs) = duplex(64);
    let mut frames = FramedWrite::new(ours, LinesCodec::new());
    for name in ["first", "second"] {
        let line = name.repeat(2000);
        let sent = timeout(Duration::from_secs(1), frames.send(line)).await;
        assert!(sent.is_err(), "{name} has been sent");
    }
    // The other side begins to read.
    let heard = tokio::spawn(FramedRead::new(theirs, LinesCodec::new()).collect::<Vec<_>>());
    frames.send("third").await.unwrap();
    drop(frames);
    let lines = heard.await.unwrap();
    let begins = |line: usize, name: &str| lines[line].as_ref().unwrap().starts_with(name);
    assert!(begins(0, "first") && begins(1, "third"));
    assert_eq!(lines.len(), 2);
}

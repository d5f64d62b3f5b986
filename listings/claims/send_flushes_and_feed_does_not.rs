// Claim: `send` writes a frame and flushes it; `feed` leaves it in the buffer, for many in one go.
// Breaks: `frames.feed` -> `frames.send`

use futures::{SinkExt, StreamExt};
use std::time::Duration;
use tokio::io::duplex;
use tokio::time::timeout;
use tokio_util::codec::{Framed, LinesCodec};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (ours, theirs) = duplex(64);
    let mut frames = Framed::new(ours, LinesCodec::new());
    let mut heard = Framed::new(theirs, LinesCodec::new());
    frames.feed("one").await.unwrap();
    let late = timeout(Duration::from_secs(1), heard.next()).await;
    assert!(late.is_err());
    frames.send("two").await.unwrap();
    assert_eq!(heard.next().await.unwrap().unwrap(), "one");
    assert_eq!(heard.next().await.unwrap().unwrap(), "two");
}

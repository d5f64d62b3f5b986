// Claim: `write_all` itself waits while the other end does not read and the buffers between are full; `write` does not,
// and the rest is kept in memory until a `drain` waits for it.
// Breaks: `duplex(64)` -> `duplex(128)`

use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (mut ours, mut theirs) = duplex(64);
    let mut text = [0; 100];
    let written = tokio::select! {
        biased;
        _ = ours.write_all(&[1; 100]) => true,
        _ = tokio::task::yield_now() => false,
    };
    assert!(!written);
    theirs.read_exact(&mut text[..64]).await.unwrap();
    ours.write_all(&[1; 36]).await.unwrap();
}

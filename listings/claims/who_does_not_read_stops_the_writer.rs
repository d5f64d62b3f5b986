// Claim: Do not read, and the other side's `write_all` waits.
// Breaks: `duplex(4)` -> `duplex(8)`

use futures::FutureExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

#[tokio::main]
async fn main() {
    let (mut near, mut far) = duplex(4);
    let mut write = std::pin::pin!(far.write_all(b"8 bytes."));
    assert!(write.as_mut().now_or_never().is_none());
    near.read_exact(&mut [0; 4]).await.unwrap();
    write.await.unwrap();
}

// Claim: After `shutdown`, the other side reads the end, and you can still read.
// Breaks: `near.shutdown().await.unwrap();` -> `near.flush().await.unwrap();`

use futures::FutureExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

#[tokio::main]
async fn main() {
    let (mut near, mut far) = duplex(8);
    near.shutdown().await.unwrap();
    assert_eq!(far.read(&mut [0; 1]).now_or_never().unwrap().unwrap(), 0);
    far.write_all(b"?").await.unwrap();
    assert_eq!(near.read_u8().await.unwrap(), b'?');
}

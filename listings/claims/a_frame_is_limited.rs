// Claim: It refuses a frame of more than 8 MiB, unless you set another limit.
// Breaks: `8 * 1024 * 1024 + 1` -> `8 * 1024 * 1024`

use futures::StreamExt;
use tokio::io::AsyncReadExt;
use tokio_util::codec::{FramedRead, LengthDelimitedCodec};

const LENGTH: u32 = 8 * 1024 * 1024 + 1;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let head = LENGTH.to_be_bytes();
    let stream = head.chain(tokio::io::repeat(b'a'));
    let mut frames = FramedRead::new(stream, LengthDelimitedCodec::new());
    assert!(frames.next().await.unwrap().is_err());
}

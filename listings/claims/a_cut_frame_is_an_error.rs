// Claim: A stream that ends within a frame is an error, as with `readexactly`.
// Breaks: `b"\0\0\0\x05Hel"` -> `b"\0\0\0\x05Hello"`

use futures::StreamExt;
use tokio_util::codec::{FramedRead, LengthDelimitedCodec};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let stream = b"\0\0\0\x05Hel".as_slice();
    let mut frames = FramedRead::new(stream, LengthDelimitedCodec::new());
    assert!(frames.next().await.unwrap().is_err());
}

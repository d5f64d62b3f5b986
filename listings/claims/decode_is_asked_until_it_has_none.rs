// Claim: `decode` is called again and again until it says `None`, and then when more has come.
// Breaks: `[1, 2, 3].as_slice()` -> `[1, 2].as_slice()`

use futures::StreamExt;
use std::io;
use tokio_util::bytes::{Buf, BytesMut};
use tokio_util::codec::{Decoder, FramedRead};

#[derive(Default)]
struct Bytes {
    calls: u32,
}

impl Decoder for Bytes {
    type Item = u8;
    type Error = io::Error;

    fn decode(&mut self, bytes: &mut BytesMut) -> io::Result<Option<u8>> {
        self.calls += 1;
        Ok(bytes.has_remaining().then(|| bytes.get_u8()))
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut numbers = FramedRead::new([1, 2, 3].as_slice(), Bytes::default());
    for expected in 1..=3 {
        assert_eq!(numbers.next().await.unwrap().unwrap(), expected);
    }
    assert!(numbers.next().await.is_none());
    // Three bytes, then `None` twice: now, and at the end of the stream.
    assert_eq!(numbers.decoder().calls, 5);
}

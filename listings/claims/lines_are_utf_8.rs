// Claim: `readline` gives you bytes, and `lines` text: a line that is no UTF-8 is an error, `InvalidData`, and a `?`
// ends your loop.
// Breaks: `b"caf\xe9\n"` -> `b"caf\xc3\xa9\n"`

use std::io::ErrorKind;
use tokio::io::{AsyncBufReadExt, BufReader};

const LATIN_1: &[u8] = b"caf\xe9\n";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let line = BufReader::new(LATIN_1).lines().next_line().await;
    assert_eq!(line.unwrap_err().kind(), ErrorKind::InvalidData);
    // For bytes:
    let mut segments = BufReader::new(LATIN_1).split(b'\n');
    let segment = segments.next_segment().await.unwrap().unwrap();
    assert_eq!(String::from_utf8_lossy(&segment), "caf\u{fffd}");
}

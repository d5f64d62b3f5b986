// Claim: A page that is no text is an `io::Error` in Rust, and so one of the failures; in Python, `decode()` raises a
// `UnicodeDecodeError`, which is no `OSError`.
// Breaks: `&[0xff]` -> `&[0x41]`

use std::io::ErrorKind;
use tokio::io::AsyncReadExt;

#[tokio::main]
async fn main() {
    let mut page: &[u8] = &[0xff];
    let read = page.read_to_string(&mut String::new()).await;
    assert_eq!(read.unwrap_err().kind(), ErrorKind::InvalidData);
}

// Claim: The program reads bytes: `read_line` would fail where the limit cuts a character in two.
// Breaks: `take(4)` -> `take(5)`

use std::io::ErrorKind;
use tokio::io::{AsyncBufReadExt, AsyncReadExt};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut text = String::new();
    let coffee = "café\n".as_bytes();
    // Four bytes hold "caf" and the first of the two of "é".
    let read = coffee.take(4).read_line(&mut text).await;
    assert_eq!(read.unwrap_err().kind(), ErrorKind::InvalidData);
}

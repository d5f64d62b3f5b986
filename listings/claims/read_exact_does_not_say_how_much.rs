// Claim: `read_exact` fails with `UnexpectedEof`, and does not say how much it read; `partial` does.
// Breaks: `[0; 8]` -> `[0; 4]`

use std::io::ErrorKind;
use tokio::io::AsyncReadExt;

#[tokio::main]
async fn main() {
    let mut data = b"half".as_slice();
    let mut frame = [0; 8];
    let error = data.read_exact(&mut frame).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnexpectedEof);
    assert_eq!(error.to_string(), "early eof");
}

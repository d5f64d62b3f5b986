// Claim: If the data end too soon, `read_until` gives what there is; `readuntil` raises.
// Breaks: `b"half a line".as_slice()` -> `b"a line\nhalf".as_slice()`

use tokio::io::AsyncBufReadExt;

#[tokio::main]
async fn main() {
    let mut data = b"half a line".as_slice();
    let mut line = Vec::new();
    data.read_until(b'\n', &mut line).await.unwrap();
    assert_eq!(line, b"half a line");
}

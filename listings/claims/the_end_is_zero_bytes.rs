// Claim: At the end, `read` gives `Ok(0)`, as Python's gives `b""`.
// Breaks: `&mut [0; 8]` -> `&mut [0; 2]`

use tokio::io::AsyncReadExt;

#[tokio::main]
async fn main() {
    let mut data = b"text".as_slice();
    assert!(data.read(&mut [0; 8]).await.unwrap() > 0);
    assert_eq!(data.read(&mut [0; 1]).await.unwrap(), 0);
}

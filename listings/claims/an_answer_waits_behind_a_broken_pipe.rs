// Claim: When the other side has hung up, `write_all` may fail with `BrokenPipe` though its last answer is still
// there to read.
// Breaks: `drop(theirs);` -> `theirs.shutdown().await.unwrap();`

use std::io::ErrorKind;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (mut ours, mut theirs) = UnixStream::pair().unwrap();
    theirs.write_all(b"Too long").await.unwrap();
    drop(theirs);
    let written = ours.write_all(b"and so on").await;
    assert_eq!(written.unwrap_err().kind(), ErrorKind::BrokenPipe);
    let mut answer = String::new();
    ours.read_to_string(&mut answer).await.unwrap();
    assert_eq!(answer, "Too long");
}

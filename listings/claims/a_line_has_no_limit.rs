// Claim: `read_line` and `lines` have no limit.
// Breaks: `.read_line(&mut line)` -> `.take(65536).read_line(&mut line)`

#[allow(unused_imports)]
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, duplex};

const LENGTH: usize = 1 << 20;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (mut ours, theirs) = duplex(64);
    tokio::spawn(async move { ours.write_all(&[b'a'; LENGTH]).await });
    let mut line = String::new();
    BufReader::new(theirs).read_line(&mut line).await.unwrap();
    assert_eq!(line.len(), LENGTH);
}

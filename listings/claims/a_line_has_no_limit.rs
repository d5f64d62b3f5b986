// Claim: `read_line` and `lines` have no limit.
// Breaks: `BufReader::new(theirs);` -> `BufReader::new(theirs.take(65536));`

#[allow(unused_imports)]
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, duplex};

const LENGTH: usize = 1 << 20;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (mut ours, theirs) = duplex(4096);
    tokio::spawn(async move {
        for _ in 0..2 {
            ours.write_all(&[b'a'; LENGTH]).await.unwrap();
            ours.write_all(b"\n").await.unwrap();
        }
    });
    let mut reader = BufReader::new(theirs);
    let mut line = String::new();
    reader.read_line(&mut line).await.unwrap();
    assert_eq!(line.trim_end().len(), LENGTH);
    let line = reader.lines().next_line().await.unwrap().unwrap();
    assert_eq!(line.len(), LENGTH);
}

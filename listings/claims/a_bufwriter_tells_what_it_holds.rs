// Claim: A `BufWriter` tells what it still holds: `buffer()`.
// Breaks: `writer.flush().await.unwrap();` -> ``

use tokio::io::{AsyncWriteExt, BufWriter};

#[tokio::main]
async fn main() {
    let mut writer = BufWriter::new(Vec::new());
    writer.write_all(b"text").await.unwrap();
    assert_eq!(writer.buffer(), b"text");
    writer.flush().await.unwrap();
    assert!(writer.buffer().is_empty());
}

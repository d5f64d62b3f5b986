// Claim: A `BufWriter` that is dropped loses what it holds, without a word.
// Breaks: `drop(writer);` -> `writer.flush().await.unwrap(); drop(writer);`

use tokio::io::{AsyncReadExt, AsyncWriteExt, BufWriter, duplex};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (ours, mut theirs) = duplex(64);
    let mut writer = BufWriter::new(ours);
    writer.write_all(b"Hello\n").await.unwrap();
    drop(writer);
    let mut heard = String::new();
    theirs.read_to_string(&mut heard).await.unwrap();
    assert_eq!(heard, "");
}

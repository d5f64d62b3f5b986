// Claim: Without a `flush`, an error comes with the next write, if there is one.
// Breaks: `// Nothing waits for the first write.` -> `file.flush().await.unwrap_err();`

use tokio::fs::File;
use tokio::io::AsyncWriteExt;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut file = File::options().write(true).open("/dev/full").await.unwrap();
    assert!(file.write_all(b"one").await.is_ok());
    // Nothing waits for the first write.
    assert!(file.write_all(b"two").await.is_err());
}

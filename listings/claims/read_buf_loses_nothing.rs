// Claim: Without a task, let `read_buf`, which is cancel safe, fill a buffer that outlives the round.
// Claim: `read_buf`, which is cancel safe, fills a buffer of yours, and what it holds outlives a future that is
// dropped.
// Breaks: `// The buffer stays.` -> `buffer.clear();`

use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (mut ours, mut theirs) = duplex(64);
    tokio::spawn(async move {
        for part in ["AB", "CD", "EF", "GH"] {
            ours.write_all(part.as_bytes()).await.unwrap();
            sleep(Duration::from_millis(100)).await;
        }
    });
    let mut buffer = Vec::new();
    let mut given_up = 0;
    while buffer.len() < 8 {
        tokio::select! {
            read = theirs.read_buf(&mut buffer) => assert!(read.unwrap() > 0, "the stream has ended"),
            () = sleep(Duration::from_millis(60)) => given_up += 1,
        }
        // The buffer stays.
    }
    assert_eq!((buffer.as_slice(), given_up), (b"ABCDEFGH".as_slice(), 3));
}

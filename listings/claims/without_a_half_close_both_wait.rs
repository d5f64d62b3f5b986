// Claim: Without `shutdown`, both would wait for ever.
// Breaks: `// No shutdown.` -> `client.shutdown().await.unwrap();`

use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (mut client, mut server) = duplex(64);
    let serving = tokio::spawn(async move {
        let mut text = String::new();
        server.read_to_string(&mut text).await.unwrap();
        server.write_all(b"read").await.unwrap();
    });
    client.write_all(b"one\n").await.unwrap();
    // No shutdown.
    let mut answer = String::new();
    let read = timeout(
        Duration::from_secs(3600),
        client.read_to_string(&mut answer),
    )
    .await;
    assert!(read.is_err() && !serving.is_finished());
}

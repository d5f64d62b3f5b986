// Claim: If the loop awaits `serve(stream)` in place of spawning it, Ann waits until Bob has gone.
// Claim: If the loop awaits `serve(stream)` in place of spawning it, the second client waits until the first has gone.
// Breaks: `serve(stream).await;` -> `tokio::spawn(serve(stream));`

use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep};

async fn serve(mut stream: DuplexStream) {
    sleep(Duration::from_millis(100)).await;
    stream.write_all(b"Hello").await.unwrap();
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    // Stands in for a listener.
    let (connect, mut accept) = mpsc::channel(2);
    tokio::spawn(async move {
        while let Some(stream) = accept.recv().await {
            serve(stream).await;
        }
    });
    let start = Instant::now();
    let (mut bob, bobs) = duplex(64);
    let (mut ann, anns) = duplex(64);
    connect.send(bobs).await.unwrap();
    connect.send(anns).await.unwrap();
    let mut answers = (String::new(), String::new());
    let (to_bob, to_ann) = tokio::join!(
        bob.read_to_string(&mut answers.0),
        ann.read_to_string(&mut answers.1)
    );
    assert_eq!((to_bob.unwrap(), to_ann.unwrap()), (5, 5));
    assert_eq!(start.elapsed(), Duration::from_millis(200));
}

// Claim: On the paused clock a limit of an hour costs nothing, so give each such test one: a wait for what does not come
// fails at once.
// Breaks: `// Nobody sends.` -> `sender.try_send("hello").unwrap();`

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = std::time::Instant::now();
    let (sender, mut receiver) = mpsc::channel::<&str>(1);
    // Nobody sends.
    let answer = timeout(Duration::from_secs(3600), receiver.recv()).await;
    assert!(answer.is_err());
    // At once, but for a machine that is busy.
    assert!(start.elapsed() < Duration::from_secs(60));
    drop(sender);
}

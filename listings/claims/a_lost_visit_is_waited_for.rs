// Claim: If a visit panics, its result does not come, and as `Crawl` itself has a sender, the queue does not end, either:
// `recv` waits for ever.
// Breaks: `sender.clone()` -> `sender`

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::timeout;

async fn visit(sender: mpsc::UnboundedSender<u32>) {
    let links = "none".parse().unwrap();
    sender.send(links).unwrap();
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, mut results) = mpsc::unbounded_channel();
    tokio::spawn(visit(sender.clone()));
    let an_hour = Duration::from_secs(3600);
    assert!(timeout(an_hour, results.recv()).await.is_err());
}

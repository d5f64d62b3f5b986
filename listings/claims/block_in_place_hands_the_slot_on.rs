// Claim: With `block_in_place` around the `recv`, `ask` hears the reply.
// Breaks: `block_in_place(|| replies.recv_timeout(LONG))` -> `replies.recv_timeout(SHORT)`

use std::sync::mpsc::{self, Sender};
use std::time::Duration;
use tokio::task::block_in_place;

const LONG: Duration = Duration::from_secs(600);
const SHORT: Duration = Duration::from_millis(20);

async fn reply(sender: Sender<&str>) {
    let _ = sender.send("a reply");
}

async fn ask() -> &'static str {
    let (sender, replies) = mpsc::channel();
    tokio::spawn(reply(sender));
    let heard = block_in_place(|| replies.recv_timeout(LONG));
    heard.unwrap_or("nothing")
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    assert!(SHORT < LONG);
    assert_eq!(tokio::spawn(ask()).await.unwrap(), "a reply");
}

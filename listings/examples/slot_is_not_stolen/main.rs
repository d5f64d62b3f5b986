use std::sync::mpsc::{self, Sender};
use std::time::Duration;

async fn reply(sender: Sender<&str>) {
    // An error if nobody listens any more.
    let _ = sender.send("a reply");
}

async fn ask() -> &'static str {
    let (sender, replies) = mpsc::channel();
    tokio::spawn(reply(sender));
    // Blocks this thread. There is a second one.
    let heard = replies.recv_timeout(Duration::from_millis(20));
    heard.unwrap_or("nothing")
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let heard = tokio::spawn(ask()).await.unwrap();
    println!("Heard: {heard}");
}

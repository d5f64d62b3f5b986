// Claim: To unwrap what the guard has looked at, write the expression into a block,
// `news = async { feed.as_mut().unwrap().recv().await }, if feed.is_some()`: its lines run when it is polled.
// Breaks: `async { feed.as_mut().unwrap().recv().await }` -> `feed.as_mut().unwrap().recv()`

use std::future::ready;
use tokio::sync::mpsc;

async fn look(mut feed: Option<mpsc::Receiver<u32>>) -> Option<u32> {
    tokio::select! {
        biased;
        news = async { feed.as_mut().unwrap().recv().await }, if feed.is_some() => news,
        () = ready(()) => None,
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, feed) = mpsc::channel(1);
    sender.send(7).await.unwrap();
    assert_eq!(look(Some(feed)).await, Some(7));
    assert_eq!(look(None).await, None);
}

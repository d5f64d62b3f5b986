use std::time::Duration;
use tokio::sync::broadcast::{self, error::RecvError};
use tokio::time::sleep;

async fn listen(name: &str, pause: u64, mut news: broadcast::Receiver<u32>) {
    loop {
        match news.recv().await {
            Ok(item) => println!("{name}: news {item}"),
            Err(RecvError::Lagged(missed)) => println!("{name}: missed {missed}"),
            Err(RecvError::Closed) => break,
        }
        sleep(Duration::from_millis(pause)).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, news) = broadcast::channel(2);
    let fast = tokio::spawn(listen("fast", 10, sender.subscribe()));
    let slow = tokio::spawn(listen("slow", 500, news));

    for item in 1..=5 {
        sender.send(item).unwrap();
        sleep(Duration::from_millis(50)).await;
    }
    drop(sender);
    fast.await.unwrap();
    slow.await.unwrap();
}

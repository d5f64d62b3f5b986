use std::time::Duration;
use tokio::sync::mpsc::{self, Sender};
use tokio::time::sleep;

async fn produce(queue: Sender<u32>) {
    for item in 1..=5 {
        queue.send(item).await.unwrap();
        println!("producer: put {item}");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut receiver) = mpsc::channel(2);
    tokio::spawn(produce(sender));

    while let Some(item) = receiver.recv().await {
        println!("consumer: got {item}");
        sleep(Duration::from_millis(100)).await;
    }
    println!("consumer: no more");
}

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

async fn produce(queue: mpsc::Sender<u32>) {
    for item in 1.. {
        if queue.send(item).await.is_err() {
            println!("producer: nobody wants {item}");
            return;
        }
        println!("producer: put {item}");
    }
}

async fn consume(mut queue: mpsc::Receiver<u32>) {
    for _ in 0..2 {
        let item = queue.recv().await;
        println!("consumer: got {}", item.unwrap());
        sleep(Duration::from_millis(100)).await;
    }
    println!("consumer: leaves");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, receiver) = mpsc::channel(1);
    let producer = tokio::spawn(produce(sender));
    consume(receiver).await;
    match timeout(Duration::from_secs(1), producer).await {
        Ok(_) => println!("main: the producer has ended"),
        Err(_) => println!("main: the producer waits for ever"),
    }
}

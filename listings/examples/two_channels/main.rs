use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::sleep;

async fn produce(sender: mpsc::Sender<String>, name: &str, milliseconds: u64) {
    for number in 1..=2 {
        sleep(Duration::from_millis(milliseconds)).await;
        sender.send(format!("{name} {number}")).await.unwrap();
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut orders) = mpsc::channel(8);
    tokio::spawn(produce(sender, "order", 100));
    let (sender, mut letters) = mpsc::channel(8);
    tokio::spawn(produce(sender, "letter", 150));

    loop {
        tokio::select! {
            Some(order) = orders.recv() => println!("{order}"),
            Some(letter) = letters.recv() => println!("{letter}"),
            else => break,
        }
    }
    println!("Both are closed");
}

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::sleep;

async fn store(mut readings: mpsc::Receiver<u32>) {
    while let Some(reading) = readings.recv().await {
        sleep(Duration::from_millis(150)).await;
        println!("Stored {reading}");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, receiver) = mpsc::channel(1);
    let store = tokio::spawn(store(receiver));
    let mut readings = 1..=4;

    loop {
        tokio::select! {
            permit = sender.reserve() => match readings.next() {
                Some(reading) => permit.unwrap().send(reading),
                None => break,
            },
            () = sleep(Duration::from_millis(100)) => println!("No room"),
        }
    }
    drop(sender);
    store.await.unwrap();
}

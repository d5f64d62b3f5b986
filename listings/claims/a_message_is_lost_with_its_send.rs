// Claim: The future of `send` owns the message, and if it loses, the message is dropped with it.
// Breaks: `sender.send(readings.next().unwrap()) => sent.unwrap(),` -> `sender.reserve() => sent.unwrap().send(readings.next().unwrap()),`

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::sleep;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, mut receiver) = mpsc::channel(1);
    let mut readings = 1..;
    for _ in 0..2 {
        tokio::select! {
            sent = sender.send(readings.next().unwrap()) => sent.unwrap(),
            () = sleep(Duration::from_millis(100)) => (),
        }
    }
    assert_eq!(receiver.recv().await, Some(1));
    sender.send(readings.next().unwrap()).await.unwrap();
    assert_eq!(receiver.recv().await, Some(3));
}

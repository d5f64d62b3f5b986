//! A thread measures, and a task prints what it measured. In Rust, nothing arrives.
//! Make it print what the asyncio program prints.

use std::thread;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

fn measure(sender: mpsc::Sender<u32>) {
    for degrees in [18, 19, 21] {
        thread::sleep(Duration::from_millis(100));
        let _ = sender.send(degrees);
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut receiver) = mpsc::channel(8);
    let measuring = spawn_blocking(|| measure(sender));
    while let Some(degrees) = receiver.recv().await {
        println!("{degrees} degrees");
    }
    measuring.await.unwrap();
    println!("end");
}

//! `send` is an `async fn`, and no thread can await its future; `let _ =` hid the warning. `blocking_send` waits for room as a
//! thread waits.

use std::thread;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

fn measure(sender: mpsc::Sender<u32>) {
    for degrees in [18, 19, 21] {
        thread::sleep(Duration::from_millis(100));
        sender.blocking_send(degrees).unwrap();
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

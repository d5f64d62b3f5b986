//! A thread adds, and sets the result of a future that a task awaits. In Rust, the program panics.
//! Make it print what the asyncio program prints.

use std::thread;
use std::time::Duration;

use tokio::sync::oneshot;

fn add(answer: oneshot::Sender<u32>) {
    thread::sleep(Duration::from_millis(100));
    answer.send(1 + 2).unwrap();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, answer) = oneshot::channel();
    thread::spawn(|| add(sender));
    println!("the sum is {}", answer.blocking_recv().unwrap());
}

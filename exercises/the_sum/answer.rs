//! `blocking_recv` is for threads. Where tasks run, blocking would stop them all, so tokio panics. Here the receiver is awaited:
//! it is a future.

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
    println!("the sum is {}", answer.await.unwrap());
}

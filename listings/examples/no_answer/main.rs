use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::{sleep, timeout};

async fn answer(question: &str, answer: oneshot::Sender<u32>) {
    sleep(Duration::from_millis(100)).await;
    if question.ends_with('?') {
        answer.send(42).unwrap();
    }
    println!("worker: done");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, receiver) = oneshot::channel();
    tokio::spawn(answer("no question", sender));

    match timeout(Duration::from_secs(1), receiver).await {
        Ok(Ok(number)) => println!("main: {number}"),
        Ok(Err(_)) => println!("main: no answer will come"),
        Err(_) => println!("main: no answer has come"),
    }
}

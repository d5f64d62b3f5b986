use std::time::Duration;
use tokio::time::sleep;

struct Connection;

impl Drop for Connection {
    fn drop(&mut self) {
        println!("task1: connection closed");
    }
}

async fn work() {
    let _connection = Connection;
    println!("task1: connection open");
    sleep(Duration::from_millis(200)).await;
    println!("task1: work done");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task1 = tokio::spawn(work());
    sleep(Duration::from_millis(100)).await;
    task1.abort();
    println!("Asked task1 to stop");
    match task1.await {
        Err(error) if error.is_cancelled() => println!("task1 was cancelled"),
        other => println!("task1 ended otherwise: {other:?}"),
    }
}

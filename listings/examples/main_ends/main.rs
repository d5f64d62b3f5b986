use std::time::Duration;
use tokio::time::sleep;

struct Connection;

impl Drop for Connection {
    fn drop(&mut self) {
        println!("task1: connection dropped");
    }
}

async fn serve() {
    let _connection = Connection;
    sleep(Duration::from_millis(200)).await;
    println!("task1: done");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::spawn(serve());
    sleep(Duration::from_millis(100)).await;
    println!("main ends");
}

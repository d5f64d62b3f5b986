use std::time::Duration;
use tokio::time::{sleep, timeout};

struct Session;

impl Drop for Session {
    fn drop(&mut self) {
        println!("Saying goodbye");
        tokio::spawn(async {
            sleep(Duration::from_millis(50)).await;
            println!("Goodbye was heard");
        });
    }
}

async fn work() {
    let _session = Session;
    sleep(Duration::from_millis(300)).await;
    println!("Work is done");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    if timeout(Duration::from_millis(100), work()).await.is_err() {
        println!("Work took too long");
    }
    sleep(Duration::from_millis(100)).await;
}

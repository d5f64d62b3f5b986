//! `drop` is no `async fn`, so nothing can be awaited there. What takes time is a method of its own, which the caller awaits.

use std::time::Duration;

use tokio::time::sleep;

struct Log;

impl Log {
    async fn close(self) {
        sleep(Duration::from_millis(100)).await;
        println!("log flushed");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("log opened");
    let log = Log;
    println!("written");
    log.close().await;
    println!("end");
}

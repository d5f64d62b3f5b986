//! A guest rings before anyone listens. An `Event` stays set. In Rust, the ring is lost.
//! Make it print what the asyncio program prints.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::sleep;

async fn guest(bell: Arc<Notify>) {
    println!("ring");
    bell.notify_waiters();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let bell = Arc::new(Notify::new());
    let ringing = tokio::spawn(guest(bell.clone()));
    sleep(Duration::from_millis(100)).await;
    bell.notified().await;
    ringing.await.unwrap();
    println!("come in");
}

//! `notify_waiters` wakes those who wait now. `notify_one` keeps one permit for the next who comes. For many who come late, a
//! `watch` channel remembers, as an `Event` does.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::sleep;

async fn guest(bell: Arc<Notify>) {
    println!("ring");
    bell.notify_one();
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

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

struct Session {
    name: &'static str,
    dropped: mpsc::UnboundedSender<&'static str>,
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.dropped.send(self.name);
    }
}

async fn close_each(mut dropped: mpsc::UnboundedReceiver<&str>) {
    while let Some(name) = dropped.recv().await {
        sleep(Duration::from_millis(50)).await;
        println!("{name}: said goodbye");
    }
}

async fn work(_session: Session, takes: u64) {
    sleep(Duration::from_millis(takes)).await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (dropped, receiver) = mpsc::unbounded_channel();
    let closer = tokio::spawn(close_each(receiver));
    for (name, takes) in [("first", 100), ("second", 300)] {
        let dropped = dropped.clone();
        let work = work(Session { name, dropped }, takes);
        match timeout(Duration::from_millis(200), work).await {
            Ok(()) => println!("{name}: done"),
            Err(_) => println!("{name}: took too long"),
        }
    }
    drop(dropped);
    closer.await.unwrap();
    println!("main: all are closed");
}

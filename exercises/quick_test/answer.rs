//! `async { adds() }` gives back the future of `adds`, which was never polled, and so no assertion ran. Spawned as it is, each
//! test runs, and its panic comes to the handle as an error.

use std::time::Duration;

use tokio::time::sleep;

async fn add(a: u32, b: u32) -> u32 {
    sleep(Duration::from_millis(100)).await;
    a + b
}

async fn adds() {
    assert_eq!(add(1, 2).await, 3);
    println!("adds: ok");
}

async fn adds_wrongly() {
    assert_eq!(add(1, 2).await, 4);
    println!("adds_wrongly: ok");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    if tokio::spawn(adds()).await.is_err() {
        println!("adds: FAILED");
    }
    if tokio::spawn(adds_wrongly()).await.is_err() {
        println!("adds_wrongly: FAILED");
    }
}

//! A small runner of tests reports the one that fails. In Rust, it reports neither of the two.
//! Make it print what the asyncio program prints.

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
    if tokio::spawn(async { adds() }).await.is_err() {
        println!("adds: FAILED");
    }
    if tokio::spawn(async { adds_wrongly() }).await.is_err() {
        println!("adds_wrongly: FAILED");
    }
}

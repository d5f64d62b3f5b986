//! Making and pinning a future runs none of its lines. Its first line runs in its first poll, and `main` polls it when it
//! awaits it. A task is polled by the runtime, while `main` waits for something else.

use std::time::Duration;

use tokio::time::sleep;

async fn boil() {
    println!("kettle on");
    sleep(Duration::from_millis(300)).await;
    println!("kettle off");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let kettle = tokio::spawn(boil());
    sleep(Duration::from_millis(200)).await;
    println!("table laid");
    kettle.await.unwrap();
}

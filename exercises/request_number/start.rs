//! A task inherits the context of the one that starts it. In Rust, it does not.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use tokio::time::sleep;

tokio::task_local! {
    static REQUEST: u32;
}

async fn log(text: &str) {
    sleep(Duration::from_millis(100)).await;
    match REQUEST.try_with(|request| *request) {
        Ok(request) => println!("request {request}: {text}"),
        Err(_) => println!("request ?: {text}"),
    }
}

async fn handle() {
    log("begins").await;
    tokio::spawn(log("goes on in a task")).await.unwrap();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    REQUEST.scope(7, handle()).await;
}

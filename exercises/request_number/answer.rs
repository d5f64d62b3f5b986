//! A task-local value belongs to the futures within its `scope`, and a spawned task is not within. Read the value, and give the
//! task a scope of its own.

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
    let request = REQUEST.get();
    let task = REQUEST.scope(request, log("goes on in a task"));
    tokio::spawn(task).await.unwrap();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    REQUEST.scope(7, handle()).await;
}

//! A callback says when the task is done. In Rust, a second task waits for the first. The compiler refuses it.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use tokio::time::sleep;

async fn brew(minutes: u64) -> &'static str {
    sleep(Duration::from_millis(minutes * 100)).await;
    "hot"
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let name = String::from("green tea");
    let task = tokio::spawn(brew(3));
    tokio::spawn(async {
        let result = task.await.unwrap();
        println!("{name} is {result}");
    });
    println!("waiting");
    sleep(Duration::from_millis(500)).await;
    println!("end");
}

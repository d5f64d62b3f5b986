//! An `async` block borrows what it only reads, and `main` may end before the task does. `async move` gives the name to the task.

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
    tokio::spawn(async move {
        let result = task.await.unwrap();
        println!("{name} is {result}");
    });
    println!("waiting");
    sleep(Duration::from_millis(500)).await;
    println!("end");
}

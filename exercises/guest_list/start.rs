//! Each guest of a list is greeted by a task. In Rust, the compiler says that the list does not live long enough.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use tokio::time::sleep;

async fn greet(name: &str) {
    sleep(Duration::from_millis(100)).await;
    println!("hello, {name}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let guests = vec!["Ada".to_uppercase(), "Bob".to_uppercase()];
    let mut tasks = Vec::new();
    for guest in &guests {
        tasks.push(tokio::spawn(greet(guest)));
    }
    for task in tasks {
        task.await.unwrap();
    }
}

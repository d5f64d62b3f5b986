//! A task may outlive whoever started it, so it may not borrow from there. Here each task can have its guest: the loop takes
//! the list apart, and the function takes a `String`.

use std::time::Duration;

use tokio::time::sleep;

async fn greet(name: String) {
    sleep(Duration::from_millis(100)).await;
    println!("hello, {name}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let guests = vec!["Ada".to_uppercase(), "Bob".to_uppercase()];
    let mut tasks = Vec::new();
    for guest in guests {
        tasks.push(tokio::spawn(greet(guest)));
    }
    for task in tasks {
        task.await.unwrap();
    }
}

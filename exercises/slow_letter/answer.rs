//! When the time is up, `timeout` drops the future that it was given, and the next round begins to read from the start. A task
//! goes on, and its handle can be lent to `timeout`.

use std::time::Duration;

use tokio::time::{sleep, timeout};

async fn read() -> &'static str {
    sleep(Duration::from_millis(250)).await;
    "a letter"
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut reading = tokio::spawn(read());
    loop {
        match timeout(Duration::from_millis(100), &mut reading).await {
            Ok(letter) => {
                println!("{}", letter.unwrap());
                return;
            }
            Err(_) => println!("still reading"),
        }
    }
}

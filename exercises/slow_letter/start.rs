//! It takes 250 ms to read a letter, and every 100 ms the program says that it still reads. In Rust, it reads for ever.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use tokio::time::{sleep, timeout};

async fn read() -> &'static str {
    sleep(Duration::from_millis(250)).await;
    "a letter"
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    loop {
        match timeout(Duration::from_millis(100), read()).await {
            Ok(letter) => {
                println!("{letter}");
                return;
            }
            Err(_) => println!("still reading"),
        }
    }
}

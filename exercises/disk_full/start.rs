//! One of two calls fails. `gather` raises at once, and the other call goes on. In Rust, it is gone.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use tokio::time::sleep;

async fn save() -> Result<(), String> {
    sleep(Duration::from_millis(200)).await;
    println!("saved");
    Ok(())
}

async fn copy() -> Result<(), String> {
    sleep(Duration::from_millis(100)).await;
    Err("disk full".to_owned())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    if let Err(error) = tokio::try_join!(save(), copy()) {
        println!("{error}");
    }
    sleep(Duration::from_millis(300)).await;
    println!("end");
}

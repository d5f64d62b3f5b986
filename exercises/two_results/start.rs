//! A task divides, and may fail. In Rust, the failure is taken for a result.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use tokio::time::sleep;

async fn divide(a: i32, b: i32) -> Result<i32, String> {
    sleep(Duration::from_millis(100)).await;
    a.checked_div(b)
        .ok_or_else(|| "division by zero".to_owned())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for b in [2, 0] {
        let task = tokio::spawn(divide(6, b));
        match task.await {
            Ok(result) => println!("6 / {b} = {result:?}"),
            Err(error) => println!("6 / {b}: {error}"),
        }
    }
}

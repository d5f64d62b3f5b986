//! The water boils while the table is laid. In Rust the call is there, pinned and ready to be polled, and the kettle is still cold.
//! Make it print what the asyncio program prints, at the same times.

use std::pin::pin;
use std::time::Duration;

use tokio::time::sleep;

async fn boil() {
    println!("kettle on");
    sleep(Duration::from_millis(300)).await;
    println!("kettle off");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let kettle = pin!(boil());
    sleep(Duration::from_millis(200)).await;
    println!("table laid");
    kettle.await;
}

//! Two teas are brewed, one after the other, and served. In Rust, one of them is missing.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use tokio::time::sleep;

async fn brew(tea: &str) {
    sleep(Duration::from_millis(100)).await;
    println!("{tea} is ready");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("Kettle on");
    brew("Assam").await;
    brew("Sencha");
    println!("Served");
}

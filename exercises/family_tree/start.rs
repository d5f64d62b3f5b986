//! A function climbs a family tree and calls itself. The compiler refuses it.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use tokio::time::sleep;

async fn climb(name: String, generations: u32) -> u32 {
    sleep(Duration::from_millis(100)).await;
    println!("{name}");
    if generations == 0 {
        return 1;
    }
    1 + climb(format!("mother of {name}"), generations - 1).await
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("{}", climb("Ada".to_owned(), 2).await);
}

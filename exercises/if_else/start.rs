//! The way is chosen first, and awaited later. In Rust, the compiler refuses the choice.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use tokio::time::sleep;

async fn walk() -> &'static str {
    sleep(Duration::from_millis(200)).await;
    "walked"
}

async fn ride() -> &'static str {
    sleep(Duration::from_millis(100)).await;
    "rode"
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for far in [true, false] {
        let way = if far { ride() } else { walk() };
        println!("on the way");
        println!("{}", way.await);
    }
}

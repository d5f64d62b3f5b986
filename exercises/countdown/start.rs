//! `async for` goes through an async generator. Rust has no `async for`, and the compiler refuses the plain one.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use futures::Stream;
use futures::stream;
use tokio::time::sleep;

fn countdown(n: u32) -> impl Stream<Item = u32> {
    stream::unfold(n, async |n| {
        if n == 0 {
            return None;
        }
        sleep(Duration::from_millis(100)).await;
        Some((n, n - 1))
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for n in countdown(3) {
        println!("{n}");
    }
    println!("liftoff");
}

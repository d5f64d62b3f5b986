//! Four texts are parsed at the same time. Two are no numbers, and still each gets its line. In Rust, there is no line at all.
//! Make it print what the asyncio program prints.

use std::num::ParseIntError;
use std::time::Duration;

use futures::future::try_join_all;
use tokio::time::sleep;

async fn parse(text: &str) -> Result<i32, ParseIntError> {
    sleep(Duration::from_millis(100)).await;
    text.parse()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), ParseIntError> {
    let texts = ["1", "two", "3", "four"];
    let results = try_join_all(texts.map(parse)).await?;
    for (text, result) in texts.iter().zip(results) {
        println!("{text}: {result}");
    }
    Ok(())
}

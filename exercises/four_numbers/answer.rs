//! `try_join_all` gives all results or one error. `join_all` gives what each call returned, as `gather` does with
//! `return_exceptions=True`.

use std::num::ParseIntError;
use std::time::Duration;

use futures::future::join_all;
use tokio::time::sleep;

async fn parse(text: &str) -> Result<i32, ParseIntError> {
    sleep(Duration::from_millis(100)).await;
    text.parse()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let texts = ["1", "two", "3", "four"];
    let results = join_all(texts.map(parse)).await;
    for (text, result) in texts.iter().zip(results) {
        match result {
            Ok(number) => println!("{text}: {number}"),
            Err(_) => println!("{text}: no number"),
        }
    }
}

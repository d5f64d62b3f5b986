// Claim: If your function returns a `Box<dyn Error + Send + Sync>`, `task.await??` passes both on.
// Breaks: `"42"` -> `"4x"`

use std::error::Error;
use std::num::ParseIntError;

async fn parse(text: &str) -> Result<u32, ParseIntError> {
    text.parse()
}

async fn run() -> Result<u32, Box<dyn Error + Send + Sync>> {
    let number = tokio::spawn(parse("42")).await??;
    Ok(number)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(run().await.unwrap(), 42);
}

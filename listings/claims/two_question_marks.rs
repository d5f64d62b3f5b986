// Claim: If your function returns a `Box<dyn Error + Send + Sync>`, `task.await??` passes both on.
// Breaks: `.await??` -> `.await.unwrap()?`

use std::error::Error;
use std::num::ParseIntError;
use tokio::task::JoinError;

async fn parse(text: &str) -> Result<u32, ParseIntError> {
    assert!(!text.is_empty(), "nothing to parse");
    text.parse()
}

async fn run(text: &'static str) -> Result<u32, Box<dyn Error + Send + Sync>> {
    let number = tokio::spawn(parse(text)).await??;
    Ok(number)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(run("42").await.unwrap(), 42);
    assert!(run("4x").await.unwrap_err().is::<ParseIntError>());
    assert!(run("").await.unwrap_err().is::<JoinError>());
}

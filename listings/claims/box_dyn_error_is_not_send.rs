// Claim: Of the last, `Box<dyn Error>` is the one you will meet first; write `Box<dyn Error + Send + Sync>`
// instead.
// Claim: It is `Send` itself, so `spawn` takes a task that returns it, and refuses one that returns a `Box<dyn Error>`.
// Breaks: `Result<(), Box<dyn Error>>` -> `Result<(), Box<dyn Error + Send + Sync>>`
// Refused: `(dyn std::error::Error + 'static)` cannot be sent between threads safely

use std::error::Error;

async fn work() -> Result<(), Box<dyn Error>> {
    Err("out of luck".into())
}

#[tokio::main]
async fn main() {
    let _ = tokio::spawn(work()).await;
}

// Claim: A limit of zero lets pass what is ready, and so does `asyncio.timeout(0)`.
// Claim: `asyncio.wait_for` with zero does not even start a coroutine, unless tasks are eager.
// Breaks: `timeout(Duration::ZERO, ready())` -> `timeout(Duration::ZERO, tokio::spawn(ready()))`

use std::time::Duration;
use tokio::time::timeout;

async fn ready() -> u32 {
    42
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    assert!(timeout(Duration::ZERO, ready()).await.is_ok());
}

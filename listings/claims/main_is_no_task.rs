// Claim: `main` is a task in asyncio, and none in tokio.
// Breaks: `try_id().is_none()` -> `try_id().is_some()`

use tokio::task::try_id;

#[tokio::main]
async fn main() {
    assert!(try_id().is_none());
    assert!(tokio::spawn(async { try_id() }).await.unwrap().is_some());
}

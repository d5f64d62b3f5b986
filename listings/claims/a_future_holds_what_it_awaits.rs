// Claim: The future of a call holds the future that it awaits, and is at least as large.
// Breaks: `    inner().await` -> `    Box::pin(inner()).await`

use tokio::task::yield_now;

async fn inner() -> u8 {
    let buffer = [1_u8; 4096];
    yield_now().await;
    buffer[7]
}

async fn outer() -> u8 {
    inner().await
}

#[tokio::main]
async fn main() {
    assert!(size_of_val(&outer()) >= size_of_val(&inner()));
    assert_eq!(outer().await, 1);
}

// Claim: The future of a call holds the future that it awaits, and is at least as large.
// Claim: In a box, a future is as large as a pointer.
// Breaks: `Box::pin(outer())` -> `outer()`

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
    let boxed = Box::pin(outer());
    assert_eq!(size_of_val(&boxed), size_of::<usize>());
    assert_eq!(boxed.await, 1);
}

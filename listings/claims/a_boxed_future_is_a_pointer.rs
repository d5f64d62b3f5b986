// Claim: In a box, a future is as large as a pointer.
// Breaks: `Box::pin(large())` -> `large()`

async fn large() -> u8 {
    let buffer = [1_u8; 4096];
    tokio::task::yield_now().await;
    buffer[7]
}

#[tokio::main]
async fn main() {
    let call = Box::pin(large());
    assert_eq!(size_of_val(&call), size_of::<usize>());
    assert_eq!(call.await, 1);
}

// Claim: A `retry(job)` awaits: its job is an `impl AsyncFn() -> Result<T, E>`, and the whole may still be spawned.
// Breaks: `if attempts < 3 {` -> `if attempts < 4 {`

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

async fn retry<T, E>(job: impl AsyncFn() -> Result<T, E>) -> Result<T, E> {
    let mut result = job().await;
    for _ in 1..3 {
        if result.is_err() {
            result = job().await;
        }
    }
    result
}

async fn fetch(attempts: &AtomicU32) -> Result<u32, String> {
    let attempts = attempts.fetch_add(1, Ordering::Relaxed) + 1;
    tokio::task::yield_now().await;
    if attempts < 3 {
        return Err("out of luck".to_string());
    }
    Ok(attempts)
}

#[tokio::main]
async fn main() {
    let attempts = Arc::new(AtomicU32::new(0));
    let job = {
        let attempts = Arc::clone(&attempts);
        async move || fetch(&attempts).await
    };
    let task = tokio::spawn(async move { retry(job).await });
    assert_eq!(task.await.unwrap(), Ok(3));
    attempts.store(0, Ordering::Relaxed);
    assert_eq!(retry(async || fetch(&attempts).await).await, Ok(3));
}

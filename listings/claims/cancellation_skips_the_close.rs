// Claim: When the whole is cancelled, or `work` panics, `close` does not run.
// Breaks: `pending().await` -> `tokio::task::yield_now().await`

use std::cell::Cell;
use std::future::pending;
use std::time::Duration;

use tokio::time::timeout;

thread_local! {
    static CLOSED: Cell<u32> = const { Cell::new(0) };
}

async fn close() {
    CLOSED.set(CLOSED.get() + 1);
}

async fn with_connection<T>(work: impl AsyncFnOnce() -> T) -> T {
    let result = work().await;
    close().await;
    result
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let forever = with_connection(async || pending().await);
    let _: Result<(), _> = timeout(Duration::from_secs(1), forever).await;
    let panics = tokio::spawn(with_connection(async || panic!("on purpose")));
    let _: Result<(), _> = panics.await;
    assert_eq!(CLOSED.get(), 0);
}

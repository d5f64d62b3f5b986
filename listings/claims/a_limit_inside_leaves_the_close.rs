// Claim: A limit belongs inside, around the work alone: then `close` comes after it.
// Breaks: `with_connection(async || timeout(LIMIT, pending::<()>()).await).await` -> `timeout(LIMIT, with_connection(async || pending::<()>().await)).await`

use std::cell::Cell;
use std::future::pending;
use std::time::Duration;

use tokio::time::timeout;

const LIMIT: Duration = Duration::from_secs(1);

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
    let result = with_connection(async || timeout(LIMIT, pending::<()>()).await).await;
    assert!(result.is_err());
    assert_eq!(CLOSED.get(), 1);
}

// Claim: For calls that overlap, take `AsyncFn`, and count in a `Cell` or in something that tasks can share.
// Breaks: `calls.set(calls.get() + 1);` -> `calls.set(1);`

use std::cell::Cell;
use tokio::task::yield_now;

async fn twice(callback: impl AsyncFn()) {
    tokio::join!(callback(), callback());
}

#[tokio::main]
async fn main() {
    let calls = Cell::new(0);
    twice(async || {
        yield_now().await;
        calls.set(calls.get() + 1);
    })
    .await;
    assert_eq!(calls.get(), 2);
}

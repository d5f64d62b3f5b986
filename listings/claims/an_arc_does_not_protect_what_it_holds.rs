// Claim: An `Arc` protects its own count, not what is in it: around a `Cell` it is refused like the `Rc`.
// Breaks: `Cell::new(0)` -> `std::sync::atomic::AtomicU32::new(0)`
// Refused: the trait `Sync` is not implemented for `Cell<i32>`

use std::cell::Cell;
use std::sync::Arc;
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let count = Arc::new(Cell::new(0));
    let visit = async move {
        yield_now().await;
        drop(count);
    };
    tokio::spawn(visit).await.unwrap();
}

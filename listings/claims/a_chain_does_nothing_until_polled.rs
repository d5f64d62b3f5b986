// Claim: All but `collect` give another stream, and do nothing until that is polled.
// Breaks: `drop(stream);` -> `stream.count().await;`

use std::cell::Cell;

use futures::stream::{self, StreamExt};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let calls = Cell::new(0);
    let stream = stream::iter(1..=4).map(|_| calls.set(calls.get() + 1));
    drop(stream);
    assert_eq!(calls.get(), 0);
}

// Claim: With several workers, the sync function itself can announce that it blocks: put its `block_on` into a `block_in_place`.
// Breaks: `block_in_place(|| Handle::current().block_on(fetch()))` -> `Handle::current().block_on(fetch())`

use tokio::runtime::Handle;
use tokio::task::{block_in_place, yield_now};

async fn fetch() -> u32 {
    yield_now().await;
    42
}

fn in_between() -> u32 {
    block_in_place(|| Handle::current().block_on(fetch()))
}

#[tokio::main]
async fn main() {
    let task = tokio::spawn(async { in_between() });
    assert_eq!(task.await.unwrap(), 42);
}

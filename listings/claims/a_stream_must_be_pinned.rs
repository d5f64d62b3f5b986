// Claim: Without the `pin!` the compiler refuses `next` of a `stream!`.
// Breaks: `let mut numbers = numbers();` -> `let mut numbers = std::pin::pin!(numbers());`
// Refused: cannot be unpinned

use async_stream::stream;
use futures::stream::{Stream, StreamExt};

fn numbers() -> impl Stream<Item = u32> {
    stream! {
        yield 1;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut numbers = numbers();
    assert_eq!(numbers.next().await, Some(1));
}

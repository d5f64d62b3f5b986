// Claim: A `stream!` says `None` each time.
// Breaks: `yield 1;` -> `loop { yield 1; }`

use std::pin::pin;

use async_stream::stream;
use futures::stream::StreamExt;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut numbers = pin!(stream! {
        yield 1;
    });
    assert_eq!(numbers.next().await, Some(1));
    assert_eq!(numbers.next().await, None);
    assert_eq!(numbers.next().await, None);
}

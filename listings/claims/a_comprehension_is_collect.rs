// Claim: What is `[n * n async for n in numbers() if n % 2]` in Python is a chain of methods here, with
// `collect` at its end.
// Breaks: `n % 2 == 1` -> `n % 2 == 0`

use std::future::ready;

use futures::stream::{self, StreamExt};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let odd = stream::iter(1..=4).filter(|n| ready(n % 2 == 1));
    let squares: Vec<u32> = odd.map(|n| n * n).collect().await;
    assert_eq!(squares, [1, 9]);
}

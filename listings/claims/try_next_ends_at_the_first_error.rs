// Claim: With `next()` in place of `try_next()`, you get the `Result`, and may go on after an error, if the stream does: a `try_stream!` has ended.
// Breaks: `numbers().skip(3)` -> `numbers().skip(2)`

use std::num::ParseIntError;
use std::pin::pin;

use async_stream::try_stream;
use futures::stream::{self, Stream, StreamExt, TryStreamExt};

const WORDS: [&str; 4] = ["1", "2", "no", "3"];

fn numbers() -> impl Stream<Item = Result<u32, ParseIntError>> {
    try_stream! {
        for word in WORDS {
            yield word.parse::<u32>()?;
        }
    }
}

async fn sum(numbers: impl Stream<Item = Result<u32, ParseIntError>>) -> Result<u32, ParseIntError> {
    let mut numbers = pin!(numbers);
    let mut sum = 0;
    while let Some(number) = numbers.try_next().await? {
        sum += number;
    }
    Ok(sum)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert!(sum(numbers()).await.is_err());
    assert!(pin!(numbers().skip(2)).next().await.unwrap().is_err());
    assert!(pin!(numbers().skip(3)).next().await.is_none());
    // One that goes on.
    let each = stream::iter(WORDS).map(str::parse::<u32>);
    assert_eq!(each.filter_map(async |number| number.ok()).count().await, 3);
}

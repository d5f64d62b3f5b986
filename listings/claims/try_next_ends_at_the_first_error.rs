// Claim: In `try_stream!` a `?` yields the error and ends the stream; `try_next().await?` hands it on.
// Breaks: `"2", "no"` -> `"2", "4"`

use std::num::ParseIntError;
use std::pin::pin;

use async_stream::try_stream;
use futures::stream::{Stream, StreamExt, TryStreamExt};

fn numbers() -> impl Stream<Item = Result<u32, ParseIntError>> {
    try_stream! {
        for word in ["1", "2", "no", "3"] {
            yield word.parse::<u32>()?;
        }
    }
}

async fn sum() -> Result<u32, ParseIntError> {
    let mut numbers = pin!(numbers());
    let mut sum = 0;
    while let Some(number) = numbers.try_next().await? {
        sum += number;
    }
    Ok(sum)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert!(sum().await.is_err());
    assert_eq!(numbers().count().await, 3);
}

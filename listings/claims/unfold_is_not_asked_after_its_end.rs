// Claim: But do not ask an `unfold` again after its `None`: that panics.
// Breaks: `stream::unfold(0, next)` -> `stream::unfold(0, next).fuse()`

use std::pin::pin;

use futures::stream::{self, StreamExt};

async fn next(n: u32) -> Option<(u32, u32)> {
    (n < 1).then_some((n, n + 1))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(async {
        let mut numbers = pin!(stream::unfold(0, next));
        assert_eq!(numbers.next().await, Some(0));
        assert_eq!(numbers.next().await, None);
        numbers.next().await
    });
    assert!(task.await.unwrap_err().is_panic());
}

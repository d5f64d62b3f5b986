// Claim: Two `async` blocks have two types, even with the same text, so an `if` cannot give one or the other.
// Breaks: `fn answer(quick: bool) -> impl Future<Output = u32> {` -> `fn answer(quick: bool) -> futures::future::BoxFuture<'static, u32> {`
// Refused: `if` and `else` have incompatible types

fn answer(quick: bool) -> impl Future<Output = u32> {
    if quick {
        Box::pin(async { 1 })
    } else {
        Box::pin(async { 1 })
    }
}

#[tokio::main]
async fn main() {
    assert_eq!(answer(true).await, 1);
}

// Claim: You need not ask: the compiler refuses to await what is no future.
// Breaks: `42.await` -> `async { 42 }.await`
// Refused: `{integer}` is not a future

#[tokio::main]
async fn main() {
    assert_eq!(42.await, 42);
}

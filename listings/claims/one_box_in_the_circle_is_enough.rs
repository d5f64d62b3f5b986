// Claim: Two functions that call each other need one box between them.
// Breaks: `odd(n - 1).await` -> `Box::pin(odd(n - 1)).await`
// Refused: E0733

async fn even(n: u32) -> bool {
    n == 0 || odd(n - 1).await
}

async fn odd(n: u32) -> bool {
    n != 0 && even(n - 1).await
}

#[tokio::main]
async fn main() {
    assert!(even(4).await);
}

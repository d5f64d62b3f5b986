// Claim: Box the call: `Box::pin(walk(n - 1)).await`.
// Breaks: `walk(n - 1).await` -> `Box::pin(walk(n - 1)).await`
// Refused: E0733

async fn walk(n: u32) -> u32 {
    if n == 0 { 0 } else { n + walk(n - 1).await }
}

#[tokio::main]
async fn main() {
    assert_eq!(walk(3).await, 6);
}

// Claim: The future of an `async fn` is not `Unpin`.
// Breaks: `is_unpin(&later())` -> `is_unpin(&Box::pin(later()))`
// Refused: cannot be unpinned

fn is_unpin<T: Unpin>(_: &T) {}

async fn later() {
    tokio::task::yield_now().await;
}

#[tokio::main]
async fn main() {
    is_unpin(&String::new());
    is_unpin(&tokio::spawn(later()));
    is_unpin(&later());
}

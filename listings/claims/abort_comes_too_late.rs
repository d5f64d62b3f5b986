// Claim: A task that was done before keeps its result.
// Breaks: `tokio::task::yield_now().await;` -> `();`

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(async { 42 });
    tokio::task::yield_now().await;
    task.abort();
    assert_eq!(task.await.unwrap(), 42);
}

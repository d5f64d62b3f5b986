// Claim: (`&mut handle` can be awaited as well and leaves you the handle, but awaited once more it panics.
// Breaks: `let again = tokio::spawn(task).await;` -> `let again = tokio::spawn(async { 42 }).await;`

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut task = tokio::spawn(async { 42 });
    assert_eq!((&mut task).await.unwrap(), 42);
    let again = tokio::spawn(task).await;
    assert!(again.unwrap_err().is_panic());
}

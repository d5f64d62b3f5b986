// Claim: Within a task, you may borrow what the task owns, across its awaits as well.
// Breaks: `text.len()` -> `text.len() + 1`

async fn length(text: &str) -> usize {
    tokio::task::yield_now().await;
    text.len()
}

#[tokio::main]
async fn main() {
    let text = String::from("its own");
    let task = tokio::spawn(async move { length(&text).await });
    assert_eq!(task.await.unwrap(), 7);
}

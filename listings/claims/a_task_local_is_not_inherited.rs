// Claim: `create_task` copies the context to the new task; `spawn` does not, so wrap what you spawn in a `scope` of
// its own.
// Breaks: `tokio::spawn(read()))` -> `tokio::spawn(ID.scope(7, read())))`

tokio::task_local! {
    static ID: u32;
}

async fn read() -> Option<u32> {
    ID.try_with(|id| *id).ok()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (here, task) = ID
        .scope(7, async { (read().await, tokio::spawn(read())) })
        .await;
    assert_eq!(here, Some(7));
    assert_eq!(task.await.unwrap(), None);
}

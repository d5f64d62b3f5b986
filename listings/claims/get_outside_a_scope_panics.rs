// Claim: Outside a scope, `get` and `with` panic; `try_with` gives an error.
// Breaks: `async { NUMBER.get() }` -> `NUMBER.scope(1, async { NUMBER.get() })`

tokio::task_local! {
    static NUMBER: u32;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert!(NUMBER.try_with(|number| *number).is_err());
    let task = tokio::spawn(async { NUMBER.get() });
    assert!(task.await.unwrap_err().is_panic());
    let task = tokio::spawn(async { NUMBER.with(|number| *number) });
    assert!(task.await.unwrap_err().is_panic());
}

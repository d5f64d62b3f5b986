// Claim: A scope within a scope hides the outer value, and gives it back at its end.
// Breaks: `NUMBER.scope(2, read())` -> `NUMBER.scope(1, read())`

tokio::task_local! {
    static NUMBER: u32;
}

async fn read() -> u32 {
    NUMBER.get()
}

async fn around() -> [u32; 3] {
    [read().await, NUMBER.scope(2, read()).await, read().await]
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(NUMBER.scope(1, around()).await, [1, 2, 1]);
}

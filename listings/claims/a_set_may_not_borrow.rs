// Claim: And the tasks of a `JoinSet` may not borrow from the function around them.
// Breaks: `measure(&word)` -> `async move { measure(&word).await }`
// Refused: `word` does not live long enough

use tokio::task::JoinSet;

async fn measure(word: &str) -> usize {
    word.len()
}

#[tokio::main]
async fn main() {
    let word = String::from("short");
    let mut tasks = JoinSet::new();
    tasks.spawn(measure(&word));
    assert_eq!(tasks.join_all().await, [5]);
}

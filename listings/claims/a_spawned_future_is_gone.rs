// Claim: `spawn` takes the future, and nothing gives it back.
// Breaks: `let again = work;` -> ``
// Refused: use of moved value: `work`

#[tokio::main]
async fn main() {
    let work = async { 42 };
    let task = tokio::spawn(work);
    let again = work;
    assert_eq!(task.await.unwrap(), 42);
}

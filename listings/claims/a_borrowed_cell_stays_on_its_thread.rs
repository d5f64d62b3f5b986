// Claim: But not a `Cell`: a reference to it is not `Send`.
// Breaks: `let borrowed = &count;` -> `let borrowed = count;`
// Refused: future cannot be sent between threads safely

use std::cell::Cell;

#[tokio::main]
async fn main() {
    let task = tokio::spawn(async {
        let count = Cell::new(7);
        let borrowed = &count;
        tokio::task::yield_now().await;
        borrowed.get()
    });
    assert_eq!(task.await.unwrap(), 7);
}

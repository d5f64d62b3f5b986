// Claim: Mind that `move` moves all that the block names: what `main` needs again, clone before.
// Breaks: `let task = tokio::spawn(async move {` -> `let mine = writer.clone(); let task = tokio::spawn(async move { let writer = mine;`
// Refused: error[E0382]: borrow of moved value: `writer`

use tokio::sync::mpsc;

#[tokio::main]
async fn main() {
    let (writer, mut lines) = mpsc::channel(8);
    let task = tokio::spawn(async move {
        writer.send("from the task").await.unwrap();
    });
    writer.send("from main").await.unwrap();
    task.await.unwrap();
    println!("{:?}", lines.recv().await);
}

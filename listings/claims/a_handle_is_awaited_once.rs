// Claim: Awaiting moves the handle, so you cannot await it again.
// Breaks: `let again = task.await;` -> `let again = Ok::<_, tokio::task::JoinError>(42);`
// Refused: error[E0382]: use of moved value: `task`

#[tokio::main]
async fn main() {
    let task = tokio::spawn(async { 42 });
    let once = task.await;
    let again = task.await;
    println!("{once:?} {again:?}");
}

// Claim: A panic in the job becomes a `JoinError`, as in a task.
// Breaks: `panic!("out of luck")` -> `()`

use tokio::task::spawn_blocking;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let job = spawn_blocking(|| panic!("out of luck"));
    assert!(job.await.is_err_and(|error| error.is_panic()));
}

// Claim: `main` itself runs on none of the workers.
// Breaks: `flavor = "multi_thread"` -> `flavor = "current_thread"`

use std::thread;

#[tokio::main(flavor = "multi_thread")]
async fn main() {
    let main = thread::current().id();
    let tasks: Vec<_> = (0..100)
        .map(|_| tokio::spawn(async { thread::current().id() }))
        .collect();
    for task in tasks {
        assert_ne!(task.await.unwrap(), main);
    }
}

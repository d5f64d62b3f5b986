// Claim: Each is an `Option`, and `None` without `Stdio::piped()`; `take()` it, and you can drop it, which is its `close()`.
// Breaks: `.stdin(Stdio::piped())` -> `.stdin(Stdio::null())`

use std::process::Stdio;
use tokio::process::Command;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut child = Command::new("cat").stdin(Stdio::piped()).spawn().unwrap();
    assert!(child.stdout.is_none());
    let input = child.stdin.take().unwrap();
    assert!(child.try_wait().unwrap().is_none());
    drop(input); // `cat` reads the end of its input.
    assert!(child.wait().await.unwrap().success());
}

// Claim: `try_wait()` tells whether a child has ended, and how, as `returncode` does.
// Breaks: `drop(child.stdin.take());` -> `child.start_kill().unwrap();`

use std::process::Stdio;
use tokio::process::Command;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut child = Command::new("cat").stdin(Stdio::piped()).spawn().unwrap();
    assert!(child.try_wait().unwrap().is_none());
    drop(child.stdin.take());
    child.wait().await.unwrap();
    assert!(child.try_wait().unwrap().unwrap().success());
}

// Claim: `id()` is an `Option`: once `wait` has told the end of the child, it is `None`.
// Breaks: `child.wait().await.unwrap();` -> `child.start_kill().unwrap();`

use std::process::Stdio;
use tokio::process::Command;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut child = Command::new("cat").stdin(Stdio::piped()).spawn().unwrap();
    assert!(child.id().is_some());
    child.wait().await.unwrap();
    assert_eq!(child.id(), None);
}

// Claim: The command `kill`, with the `id()` of a child, sends it SIGTERM.
// Breaks: `Command::new("kill")` -> `Command::new("echo")`

use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;
use tokio::process::Command;
use tokio::signal::unix::SignalKind;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut child = Command::new("cat").stdin(Stdio::piped()).spawn().unwrap();
    let id = child.id().unwrap().to_string();
    Command::new("kill").arg(&id).output().await.unwrap();
    let ended = child.wait().await.unwrap();
    let sigterm = SignalKind::terminate().as_raw_value();
    assert_eq!(ended.signal(), Some(sigterm));
}

// Claim: With `process_group(0)` it leads a group of its own, and a signal to the negative number of the child goes to all
// of the group.
// Claim: With `process_group(0)` a child leads a group of its own, and a signal to the negative number of the child goes
// to all of the group.
// Breaks: `format!("-{id}")` -> `id.to_string()`

use std::process::Stdio;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut shell = Command::new("sh")
        .args(["-c", "cat; true"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .process_group(0)
        .spawn()
        .unwrap();
    let mut input = shell.stdin.take().unwrap();
    let mut output = shell.stdout.take().unwrap();
    input.write_all(b"1").await.unwrap();
    assert_eq!(output.read_u8().await.unwrap(), b'1'); // `cat` runs.

    let id = shell.id().unwrap();
    let whom = format!("-{id}");
    let kill = ["-KILL", "--", &whom];
    Command::new("kill").args(kill).status().await.unwrap();
    shell.wait().await.unwrap();
    let _ = input.write_all(b"2").await;
    assert!(output.read_u8().await.is_err()); // `cat` has ended, too.
}

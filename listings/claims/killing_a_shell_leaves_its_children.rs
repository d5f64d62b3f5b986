// Claim: A signal goes to the child alone, and not to what the child has started.
// Breaks: `"cat; true"` -> `"exec cat"`

use std::process::Stdio;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut shell = Command::new("sh")
        .args(["-c", "cat; true"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = shell.stdin.take().unwrap();
    let mut output = shell.stdout.take().unwrap();
    input.write_all(b"1").await.unwrap();
    assert_eq!(output.read_u8().await.unwrap(), b'1'); // `cat` runs.

    shell.kill().await.unwrap();
    input.write_all(b"2").await.unwrap();
    assert_eq!(output.read_u8().await.unwrap(), b'2'); // It still does.
}

// Claim: Then the limit around `output()` does what you would expect, and so does `abort`.
// Claim: With `kill_on_drop`, the limit around `output()` does what you would expect, and so does `abort`.
// Breaks: `.kill_on_drop(true)` -> `.kill_on_drop(false)`

use futures::FutureExt;
use std::io::{Read, Write};
use std::net::Shutdown;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use tokio::process::Command;

/// What a child answers whose output is waited for by `wait`.
async fn answer(wait: impl AsyncFnOnce(Command)) -> String {
    let (mut ours, its) = UnixStream::pair().unwrap();
    let mut command = Command::new("sh");
    command
        .args(["-c", "exec cat >&0"])
        .stdin(OwnedFd::from(its));
    command.kill_on_drop(true);
    wait(command).await;

    let _ = ours.write_all(b"still there");
    ours.shutdown(Shutdown::Write).unwrap();
    let mut said = String::new();
    // A child that is killed before it has read leaves a broken connection.
    let _ = ours.read_to_string(&mut said);
    said
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // Polled once and dropped, as by a limit that has passed.
    let limited = async |mut command: Command| drop(command.output().now_or_never());
    let aborted = async |mut command: Command| {
        let task = tokio::spawn(async move { command.output().await });
        tokio::task::yield_now().await;
        task.abort();
        assert!(task.await.unwrap_err().is_cancelled());
    };
    assert_eq!(answer(limited).await, "");
    assert_eq!(answer(aborted).await, "");
}

// Claim: A limit around `output()` or `communicate()` ends the wait, and leaves the child running.
// Breaks: `.output()` -> `.kill_on_drop(true).output()`

use futures::FutureExt;
use std::io::{Read, Write};
use std::net::Shutdown;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use tokio::process::Command;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (mut ours, its) = UnixStream::pair().unwrap();
    // Polled once and dropped, as by a limit that has passed.
    let ended = Command::new("sh")
        .args(["-c", "exec cat >&0"])
        .stdin(OwnedFd::from(its))
        .output()
        .now_or_never();
    assert!(ended.is_none());

    let _ = ours.write_all(b"still there");
    ours.shutdown(Shutdown::Write).unwrap();
    let mut said = String::new();
    ours.read_to_string(&mut said).unwrap();
    assert_eq!(said, "still there");
}

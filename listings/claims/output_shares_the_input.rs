// Claim: It also lets the child read your standard input; the `output()` of `std` does not.
// Breaks: `asks.output().await` -> `asks.stdin(std::process::Stdio::piped()).output().await`

use std::fs::read_link;
use tokio::process::Command;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ours = read_link("/proc/self/fd/0").unwrap();
    let mut asks = Command::new("readlink");
    asks.args(["-n", "/proc/self/fd/0"]);
    let its = asks.output().await.unwrap().stdout;
    assert_eq!(String::from_utf8(its).unwrap(), ours.to_string_lossy());

    let mut asks = std::process::Command::new("readlink");
    asks.args(["-n", "/proc/self/fd/0"]);
    assert_eq!(asks.output().unwrap().stdout, b"/dev/null");
}

// Claim: Hand over what varies behind the script, after a word for its `$0`; the script calls it `"$1"`, and you need not
// quote it.
// Breaks: `"sh", name` -> `name`

use tokio::process::Command;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let name = "two  words; $HOME";
    let script = r#"printf %s "$1""#;
    let ended = Command::new("sh").args(["-c", script, "sh", name]).output();
    assert_eq!(ended.await.unwrap().stdout, name.as_bytes());
}

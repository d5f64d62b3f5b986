use std::io;
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::Command;

#[tokio::main]
async fn main() -> io::Result<()> {
    let script = "echo Ready; while read name; do echo Hello $name; done";
    let mut child = Command::new("sh")
        .args(["-c", script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut input = child.stdin.take().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();

    let mut names = ["Ann\n", "Bob\n"].into_iter();
    while let Some(line) = lines.next_line().await? {
        println!("It says: {line}");
        match names.next() {
            Some(name) => input.write_all(name.as_bytes()).await?,
            None => break,
        }
    }
    drop(input); // The end of its input.
    println!("It ends with {}", child.wait().await?);
    Ok(())
}

use std::io;
use std::process::Stdio;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;

async fn drop_a_child(kill_on_drop: bool) -> io::Result<()> {
    let mut child = Command::new("sh")
        .args(["-c", "read line; echo The child heard: $line"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(kill_on_drop)
        .spawn()?;
    let mut input = child.stdin.take().unwrap();
    let mut output = child.stdout.take().unwrap();
    drop(child);
    if !kill_on_drop {
        input.write_all(b"still there?\n").await?;
    }
    let mut said = String::new();
    output.read_to_string(&mut said).await?;
    print!("{}", if said.is_empty() { "No child\n" } else { &said });
    Ok(())
}

#[tokio::main]
async fn main() -> io::Result<()> {
    drop_a_child(false).await?;
    drop_a_child(true).await
}

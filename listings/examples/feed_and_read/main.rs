use std::io;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{ChildStdin, Command};
use tokio::time::timeout;

async fn feed(mut input: ChildStdin) -> io::Result<()> {
    input.write_all(&[b'.'; 1_000_000]).await?;
    Ok(()) // Drops `input`, and so the child's input ends.
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let mut cat = Command::new("cat");
    cat.stdin(Stdio::piped()).stdout(Stdio::piped());

    let mut child = cat.spawn()?;
    let feeding = feed(child.stdin.take().unwrap());
    match timeout(Duration::from_millis(200), feeding).await {
        Ok(_) => println!("First fed, then read"),
        Err(_) => println!("Stuck: nobody reads"),
    }
    child.kill().await?;

    let mut child = cat.spawn()?;
    let feeding = feed(child.stdin.take().unwrap());
    let mut output = child.stdout.take().unwrap();
    let mut bytes = Vec::new();
    tokio::try_join!(feeding, output.read_to_end(&mut bytes))?;
    println!("{} bytes, {}", bytes.len(), child.wait().await?);
    Ok(())
}

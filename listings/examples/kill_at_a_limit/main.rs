use std::io;
use std::os::unix::process::ExitStatusExt;
use std::time::Duration;
use tokio::process::Command;
use tokio::time::timeout;

async fn run(seconds: &str) -> io::Result<()> {
    let mut child = Command::new("sleep").arg(seconds).spawn()?;
    let limit = Duration::from_millis(200);
    let status = match timeout(limit, child.wait()).await {
        Ok(status) => status?,
        Err(_) => {
            println!("Too slow");
            child.kill().await?;
            child.wait().await?
        }
    };
    match status.signal() {
        Some(signal) => println!("Ended by signal {signal}"),
        None => println!("Ended by itself"),
    }
    Ok(())
}

#[tokio::main]
async fn main() -> io::Result<()> {
    run("60").await
}

use std::io;
use std::os::unix::process::ExitStatusExt;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;
use tokio::io::AsyncReadExt;
use tokio::process::{Child, Command};
use tokio::time::timeout;

async fn stop(child: &mut Child, limit: Duration) -> io::Result<ExitStatus> {
    if let Some(id) = child.id() {
        let id = id.to_string();
        Command::new("kill").args(["-TERM", &id]).status().await?;
    }
    match timeout(limit, child.wait()).await {
        Ok(status) => status,
        Err(_) => {
            println!("Does not listen");
            child.kill().await?;
            child.wait().await
        }
    }
}

#[tokio::main]
async fn main() -> io::Result<()> {
    // A child that ignores SIGTERM, and says when it does.
    let script = "trap '' TERM; echo ready; exec sleep 60";
    let mut child = Command::new("sh")
        .args(["-c", script])
        .stdout(Stdio::piped())
        .spawn()?;
    child.stdout.as_mut().unwrap().read_u8().await?;

    let status = stop(&mut child, Duration::from_millis(200)).await?;
    match status.signal() {
        Some(signal) => println!("Ended by signal {signal}"),
        None => println!("Ended by itself"),
    }
    Ok(())
}

use std::io;
use std::process;
use std::time::Duration;
use tokio::process::Command;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::sleep;

#[tokio::main]
async fn main() -> io::Result<()> {
    let mut hangup = signal(SignalKind::hangup())?;
    println!("Reads its settings");

    // As an administrator does.
    let me = process::id().to_string();
    Command::new("kill").args(["-HUP", &me]).status().await?;

    tokio::select! {
        _ = hangup.recv() => println!("Reads them again"),
        () = sleep(Duration::from_secs(60)) => println!("Nobody asked"),
    }
    Ok(())
}

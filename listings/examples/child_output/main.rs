use std::io;
use tokio::process::Command;

#[tokio::main]
async fn main() -> io::Result<()> {
    let script = "echo 3 files; echo one is missing >&2; exit 2";
    let ended = Command::new("sh").args(["-c", script]).output().await?;
    print!("Output: {}", String::from_utf8_lossy(&ended.stdout));
    print!("Errors: {}", String::from_utf8_lossy(&ended.stderr));
    match ended.status.code() {
        Some(0) => println!("All is well"),
        Some(code) => println!("It failed with {code}"),
        None => println!("A signal ended it"),
    }
    Ok(())
}

use std::env;
use std::os::unix::process::ExitStatusExt;
use std::process::{self, Command};
use std::time::Duration;
use tokio::time::sleep;

struct Connection;

impl Drop for Connection {
    fn drop(&mut self) {
        println!("Connection dropped");
    }
}

async fn work() {
    let _connection = Connection;
    println!("Works");
    let me = process::id().to_string();
    Command::new("kill").args(["-INT", &me]).status().unwrap(); // As Ctrl-C does.
    sleep(Duration::from_secs(60)).await;
}

#[tokio::main]
async fn main() {
    if env::args().len() > 1 {
        return work().await;
    }
    // Run this program once more, to see how it ends.
    let program = env::current_exe().unwrap();
    let ended = Command::new(program).arg("work").output().unwrap();
    print!("{}", String::from_utf8_lossy(&ended.stdout));
    let killed = ended.status.signal().is_some();
    println!("Ended by a signal: {}", if killed { "yes" } else { "no" });
}

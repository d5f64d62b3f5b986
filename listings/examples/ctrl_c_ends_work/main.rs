use std::process::{self, Command};
use std::time::Duration;
use tokio::select;
use tokio::signal::ctrl_c;
use tokio::time::sleep;

struct Connection;

impl Drop for Connection {
    fn drop(&mut self) {
        println!("Connection closed");
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
    select! {
        biased;
        _ = ctrl_c() => println!("Interrupted"),
        () = work() => println!("Done"),
    }
}

use std::process::{self, Command};
use std::time::Duration;
use tokio::select;
use tokio::signal::ctrl_c;
use tokio::time::sleep;

fn press_ctrl_c() {
    let me = process::id().to_string();
    Command::new("kill").args(["-INT", &me]).status().unwrap();
}

async fn work() {
    press_ctrl_c();
    sleep(Duration::from_secs(60)).await;
}

async fn finish() {
    println!("Finishes. Press Ctrl-C again to quit.");
    press_ctrl_c();
    sleep(Duration::from_secs(60)).await;
}

#[tokio::main]
async fn main() {
    select! {
        biased;
        _ = ctrl_c() => println!("Interrupted"),
        () = work() => println!("Done"),
    }
    select! {
        biased;
        _ = ctrl_c() => println!("Quits"),
        () = finish() => println!("Finished"),
    }
}

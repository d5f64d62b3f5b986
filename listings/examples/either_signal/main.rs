use std::process::{self, Command};
use tokio::select;
use tokio::signal::ctrl_c;
use tokio::signal::unix::{SignalKind, signal};

/// As `kill -TERM` in a shell, or a service manager, does.
fn tell_me_to_stop() {
    let me = process::id().to_string();
    Command::new("kill").args(["-TERM", &me]).status().unwrap();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut terminate = signal(SignalKind::terminate()).unwrap();
    tell_me_to_stop();
    let stopped_by = select! {
        _ = terminate.recv() => "SIGTERM",
        _ = ctrl_c() => "SIGINT",
    };
    println!("{stopped_by}: stops");
}

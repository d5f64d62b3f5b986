// Claim: A press between the two `select!`s is lost; on Unix, one `signal(SignalKind::interrupt())` that you ask in both
// hears it.
// Claim: With `ctrl_c()`, a press between two `select!`s is lost; on Unix, one `signal(SignalKind::interrupt())` that
// you ask in both hears it.
// Breaks: `_ = ctrl_c() => false,` -> `_ = asked_twice.recv() => false,`

use std::future::ready;
use std::process::{self, Command};
use tokio::select;
use tokio::signal::ctrl_c;
use tokio::signal::unix::{SignalKind, signal};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut asked_twice = signal(SignalKind::interrupt()).unwrap();
    let mut arrived = signal(SignalKind::interrupt()).unwrap();
    let me = process::id().to_string();
    Command::new("kill").args(["-INT", &me]).status().unwrap();
    arrived.recv().await;

    let lost = select! {
        biased;
        _ = ctrl_c() => false,
        () = ready(()) => true,
    };
    let heard = select! {
        biased;
        _ = asked_twice.recv() => true,
        () = ready(()) => false,
    };
    assert!(lost && heard);
}

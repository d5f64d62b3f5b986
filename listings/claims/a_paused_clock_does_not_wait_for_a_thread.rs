// Claim: While a thread of yours or a server works, all tasks wait, the clock jumps, and a limit of an hour is
// over.
// Breaks: `std::thread::spawn(work);` -> `drop(_keep); std::thread::spawn(work).join().unwrap().unwrap();`

use std::time::Duration;
use tokio::sync::oneshot;
use tokio::time::timeout;

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (sender, answer) = oneshot::channel();
    // The thread has work to do until `main` ends.
    let (_keep, go) = std::sync::mpsc::channel::<()>();
    let work = move || {
        let _ = go.recv();
        sender.send("done")
    };
    std::thread::spawn(work);
    let hour = Duration::from_secs(3600);
    assert!(timeout(hour, answer).await.is_err(), "an hour is over");
}

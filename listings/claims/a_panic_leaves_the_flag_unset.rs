// Claim: A panic leaves the flag unset, too; `std::thread::panicking()` tells you.
// Breaks: `panic!("out of luck")` -> `std::future::pending::<()>().await`

use std::sync::mpsc;
use std::time::Duration;
use tokio::time::timeout;

struct Guard {
    heard: mpsc::Sender<(bool, bool)>,
    returned: bool,
}

impl Drop for Guard {
    fn drop(&mut self) {
        let panicking = std::thread::panicking();
        self.heard.send((self.returned, panicking)).unwrap();
    }
}

async fn work() {
    panic!("out of luck");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (heard, hears) = mpsc::channel();
    let task = tokio::spawn(timeout(Duration::from_secs(1), async move {
        let mut guard = Guard {
            heard,
            returned: false,
        };
        work().await;
        guard.returned = true;
    }));
    let _ = task.await;
    assert_eq!(hears.recv(), Ok((false, true)));
}

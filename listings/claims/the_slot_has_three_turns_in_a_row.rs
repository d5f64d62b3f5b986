// Claim: After three times in a row, the queue has its turn.
// Breaks: `tokio::spawn(say("from the queue", Arc::clone(&lines)))` -> `tokio::spawn(async {})`

use std::sync::{Arc, Mutex};
use tokio::task::JoinHandle;

type Lines = Arc<Mutex<Vec<String>>>;

async fn say(text: &str, lines: Lines) {
    lines.lock().unwrap().push(text.to_owned());
}

// Each link makes the next one ready, which goes into the slot.
fn link(number: u32, lines: Lines) -> JoinHandle<()> {
    tokio::spawn(async move {
        say(&format!("link {number}"), Arc::clone(&lines)).await;
        if number < 5 {
            link(number + 1, lines).await.unwrap();
        }
    })
}

async fn start(lines: Lines) {
    let queued = tokio::spawn(say("from the queue", Arc::clone(&lines)));
    link(1, lines).await.unwrap();
    queued.await.unwrap();
}

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() {
    let lines = Lines::default();
    tokio::spawn(start(Arc::clone(&lines))).await.unwrap();
    let lines = lines.lock().unwrap();
    assert_eq!(lines[..4], ["link 1", "link 2", "link 3", "from the queue"]);
    assert_eq!(lines[4..], ["link 4", "link 5"]);
}

// Claim: Spawn each watcher right behind its task, and a watcher may get its turn before the second task
// does, if the first one ends before it ever waits.
// Breaks: `"task1 ends", "task1 is watched", "task2 ends"` -> `"task1 ends", "task2 ends", "task1 is watched"`

use std::sync::Mutex;

static LOG: Mutex<Vec<&str>> = Mutex::new(Vec::new());

fn log(what: &'static str) {
    LOG.lock().unwrap().push(what);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task1 = tokio::spawn(async { log("task1 ends") });
    let watcher1 = tokio::spawn(async {
        task1.await.unwrap();
        log("task1 is watched");
    });
    let task2 = tokio::spawn(async { log("task2 ends") });
    task2.await.unwrap();
    watcher1.await.unwrap();
    let log = LOG.lock().unwrap().join(", ");
    println!("{log}");
    assert_eq!(
        log,
        ["task1 ends", "task1 is watched", "task2 ends"].join(", ")
    );
}

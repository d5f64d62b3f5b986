// Claim: A write that you give up at a limit is still written, even if it had yet to find a thread.
// Claim: A write that you give up at a limit is still written.
// Breaks: `fs::write(&path, "whole").now_or_never()` -> `fs::write(&path, "whole")`

use futures::FutureExt;
use std::sync::mpsc;
use std::{env, process, thread};
use tokio::fs;
use tokio::runtime::Builder;
use tokio::task::spawn_blocking;

async fn run() {
    let whose = format!(
        "a_dropped_write-{}-{:?}",
        process::id(),
        thread::current().id()
    );
    let path = env::temp_dir().join(whose);
    let (open, door) = mpsc::channel();
    // The one thread is busy until the door is opened.
    let busy = spawn_blocking(move || door.recv().unwrap());
    // Polled once and dropped, as by a limit that has passed.
    drop(fs::write(&path, "whole").now_or_never());
    open.send(()).unwrap();
    busy.await.unwrap();
    // The thread comes to this when it has done all that was asked before.
    spawn_blocking(|| ()).await.unwrap();
    let read = std::fs::read_to_string(&path);
    let _ = std::fs::remove_file(&path);
    assert_eq!(read.unwrap(), "whole");
}

fn main() {
    let mut runtime = Builder::new_current_thread();
    runtime
        .max_blocking_threads(1)
        .build()
        .unwrap()
        .block_on(run());
}

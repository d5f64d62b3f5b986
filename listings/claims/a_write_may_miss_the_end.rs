// Claim: A runtime that ends by `shutdown_background` does not wait for a write, so it can be lost.
// Breaks: `runtime.shutdown_background();` -> `open.send(()).unwrap(); drop(runtime);`

use std::sync::mpsc;
use std::thread;
use std::{env, fs, process};
use tokio::fs::File;
use tokio::io::AsyncWriteExt;
use tokio::runtime::Builder;

fn main() {
    let whose = format!(
        "a_write_may_miss-{}-{:?}",
        process::id(),
        thread::current().id()
    );
    let path = env::temp_dir().join(whose);
    let runtime = Builder::new_current_thread()
        .max_blocking_threads(1)
        .build()
        .unwrap();
    let (open, door) = mpsc::channel::<()>();
    // The one thread is busy.
    runtime.spawn_blocking(move || door.recv());
    let file = fs::File::create(&path).unwrap();
    runtime.block_on(async {
        File::from_std(file).write_all(b"whole").await.unwrap();
    });
    runtime.shutdown_background();
    let written = fs::read_to_string(&path);
    let _ = fs::remove_file(&path);
    drop(open);
    assert_eq!(written.unwrap(), "");
}

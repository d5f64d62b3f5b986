// Claim: If code that you cannot change calls `tokio::spawn` on your thread, let the thread enter the runtime first: `let _entered = handle.enter();`.
// Breaks: `let _entered = handle.enter();` -> ``

use std::thread;
use tokio::runtime::Handle;
use tokio::sync::oneshot;

fn not_to_be_changed() {
    tokio::spawn(async {});
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let handle = Handle::current();
    let (done, is_done) = oneshot::channel();
    thread::spawn(move || {
        let _entered = handle.enter();
        not_to_be_changed();
        done.send(()).unwrap();
    });
    assert!(is_done.await.is_ok());
}

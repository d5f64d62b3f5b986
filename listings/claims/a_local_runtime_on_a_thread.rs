// Claim: It is built by `LocalRuntime::new()` or by `build_local`.
// Breaks: `spawn_local(async move { (text.len(), here()) })` -> `spawn_blocking(|| (8, here()))`

use std::rc::Rc;
use std::thread::{self, ThreadId};
use tokio::runtime::{Builder, LocalOptions, LocalRuntime};

fn here() -> ThreadId {
    thread::current().id()
}

fn use_it(runtime: &LocalRuntime) {
    let text = Rc::new("not sent");
    let copy = Rc::clone(&text);
    let task = runtime.spawn_local(async move { (text.len(), here()) });
    assert_eq!(runtime.block_on(task).unwrap(), (copy.len(), here()));
}

fn main() {
    let thread = thread::spawn(|| {
        use_it(&LocalRuntime::new().unwrap());
        let built = Builder::new_current_thread().build_local(LocalOptions::default());
        use_it(&built.unwrap());
    });
    thread.join().unwrap();
}

// Claim: Tasks on a runtime of one thread stand still when nobody is in its `Runtime::block_on`.
// Breaks: `Builder::new_current_thread().build().unwrap()` -> `Builder::new_multi_thread().build().unwrap()`

use std::thread;
use tokio::runtime::Builder;

fn main() {
    let runtime = Builder::new_current_thread().build().unwrap();
    let task = runtime.spawn(async { thread::current().id() });
    assert!(!task.is_finished());
    let thread = runtime.block_on(task).unwrap();
    assert_eq!(thread, thread::current().id());
}

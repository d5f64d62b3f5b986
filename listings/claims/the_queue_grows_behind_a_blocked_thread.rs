// Claim: When a runtime of one thread is blocked, what other threads give it waits in the common queue, and a thread can see that.
// Breaks: `runtime.spawn(async {});` -> `runtime.metrics();`

use std::thread;
use tokio::runtime::Handle;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let runtime = Handle::current();
    let thread = thread::spawn(move || {
        for _ in 0..3 {
            runtime.spawn(async {});
        }
        runtime.metrics().global_queue_depth()
    });
    // Blocks the thread of the runtime.
    assert_eq!(thread.join().unwrap(), 3);
}

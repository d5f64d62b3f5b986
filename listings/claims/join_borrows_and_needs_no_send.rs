// Claim: Because there is no new task, the futures of a `join!` may borrow from the function around them, and
// they need not be `Send` if the task around does not need it.
// Breaks: `tokio::join!(add(1), add(2));` -> `drop((add(1), add(2)));`

use std::cell::Cell;
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // A reference to a Cell is not Send, and it is borrowed from main.
    let count = Cell::new(0);
    let add = async |more: u32| {
        yield_now().await;
        count.set(count.get() + more);
    };
    tokio::join!(add(1), add(2));
    assert_eq!(count.get(), 3);
}

// Claim: `block_in_place` runs the closure there and then, on the thread of the task, so the closure may borrow.
// Breaks: `block_in_place(|| (thread::current().id(), text.len()))` -> `std::thread::scope(|s| s.spawn(|| (thread::current().id(), text.len())).join()).unwrap()`

use std::thread;
use tokio::task::block_in_place;

async fn measure() {
    let text = String::from("borrowed");
    let before = thread::current().id();
    let (inside, length) = block_in_place(|| (thread::current().id(), text.len()));
    assert_eq!((inside, length), (before, text.len()));
}

#[tokio::main]
async fn main() {
    tokio::spawn(measure()).await.unwrap();
}

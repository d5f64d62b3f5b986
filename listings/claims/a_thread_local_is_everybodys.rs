// Claim: A `thread_local!` is none of it: all tasks of a thread share it.
// Breaks: `tokio::spawn(set(2)).await.unwrap();` -> ``

use std::cell::Cell;

thread_local! {
    static NUMBER: Cell<u32> = const { Cell::new(0) };
}

async fn set(to: u32) {
    NUMBER.set(to);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    set(1).await;
    tokio::spawn(set(2)).await.unwrap();
    assert_eq!(NUMBER.get(), 2);
}

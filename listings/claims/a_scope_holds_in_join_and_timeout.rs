// Claim: What is polled within the scope sees the value: what you await, also in a `join!` or under a `timeout`.
// Breaks: `tokio::join!(read(), read())` -> `tokio::join!(async { 0 }, read())`

use std::time::Duration;

use tokio::time::timeout;

tokio::task_local! {
    static NUMBER: u32;
}

async fn read() -> u32 {
    tokio::task::yield_now().await;
    NUMBER.get()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let numbers = NUMBER.scope(7, async {
        let (one, two) = tokio::join!(read(), read());
        let three = timeout(Duration::from_secs(9), read()).await.unwrap();
        [one, two, three]
    });
    assert_eq!(numbers.await, [7, 7, 7]);
}

//! A token asks, and waits for nobody. When `main` returns, the runtime drops all tasks where they wait. So keep the handle,
//! and await it last.

use std::time::Duration;

use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

async fn write(stop: CancellationToken) {
    let mut page = 1;
    while !stop.is_cancelled() {
        sleep(Duration::from_millis(100)).await;
        println!("page {page}");
        page += 1;
    }
    sleep(Duration::from_millis(100)).await;
    println!("the end");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let stop = CancellationToken::new();
    let writing = tokio::spawn(write(stop.clone()));
    sleep(Duration::from_millis(150)).await;
    println!("stop, please");
    stop.cancel();
    writing.await.unwrap();
}

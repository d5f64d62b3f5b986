use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures::FutureExt;
use tokio::time::sleep;

async fn answer(request: &str) -> usize {
    sleep(Duration::from_millis(100)).await;
    assert!(!request.is_empty(), "an empty request");
    request.len()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let requests = ["one", "", "three"].map(String::from);
    for request in &requests {
        match AssertUnwindSafe(answer(request)).catch_unwind().await {
            Ok(answer) => println!("200: {answer}"),
            Err(_) => println!("500"),
        }
    }
}

// Claim: But its future has no name, so you cannot ask that it be `Send`, and `spawn` refuses it.
// Breaks: `fn start(job: impl AsyncFn() + Send + 'static) {` -> `fn start<F: Future<Output = ()> + Send + 'static>(job: impl Fn() -> F) {`
// Refused: cannot be sent between threads safely

use tokio::time::{Duration, sleep};

async fn work() {
    sleep(Duration::from_millis(1)).await;
}

fn start(job: impl AsyncFn() + Send + 'static) {
    tokio::spawn(job());
}

#[tokio::main]
async fn main() {
    start(work);
}

// Claim: That of `entered()`, which owns its span, is not `Send`, so `spawn` refuses a future that keeps it across an `.await`.
// Claim: The guard of `entered()` is not `Send`, so `spawn` refuses a future that keeps it across an `.await`.
// Breaks: `info_span!("request").entered()` -> `tokio::task::yield_now()`
// Refused: future cannot be sent between threads safely

use tracing::info_span;

async fn handle() {
    let _entered = info_span!("request").entered();
    tokio::task::yield_now().await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    drop(info_span!("main"));
    tokio::spawn(handle()).await.unwrap();
}

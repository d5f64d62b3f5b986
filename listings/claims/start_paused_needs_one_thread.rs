// Claim: It needs tokio's feature `test-util`, and one thread.
// Breaks: `#[tokio::main(start_paused = true)]` -> `#[tokio::main(flavor = "current_thread", start_paused = true)]`
// Refused: The `start_paused` option requires the `current_thread` runtime flavor.

use std::time::Duration;

#[tokio::main(start_paused = true)]
async fn main() {
    tokio::time::sleep(Duration::from_secs(3600)).await;
}

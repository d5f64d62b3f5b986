// Claim: In a stable build, the runtime tells how many tasks have not ended,
// Claim: In a stable build, the runtime tells how many tasks have not ended.
// Breaks: `sleep(Duration::from_millis(200)).await;` -> `();`

use std::time::Duration;
use tokio::runtime::Handle;
use tokio::time::sleep;

fn alive() -> usize {
    Handle::current().metrics().num_alive_tasks()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    tokio::spawn(sleep(Duration::from_millis(100)));
    tokio::spawn(sleep(Duration::from_millis(300)));
    assert_eq!(alive(), 2);
    sleep(Duration::from_millis(200)).await;
    assert_eq!(alive(), 1);
}

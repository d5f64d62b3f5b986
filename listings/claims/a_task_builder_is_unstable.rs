// Claim: `task::Builder` gives a task a name, for tools such as tokio-console, but it is not in a stable build.
// Breaks: `task::Builder::new().name("backup").spawn(work()).unwrap();` -> `tokio::spawn(work());`
// Refused: could not find `Builder` in `task`

use tokio::task;

async fn work() {}

#[tokio::main]
async fn main() {
    task::Builder::new().name("backup").spawn(work()).unwrap();
    task::yield_now().await;
}

// Claim: With `joined.unwrap()`, a panic in one request ends the loop and drops the set, with all other requests.
// Breaks: `joined.unwrap();` -> `if joined.is_err() { eprintln!("a request failed"); }`

use std::time::Duration;
use tokio::sync::oneshot;
use tokio::task::JoinSet;
use tokio::time::sleep;

async fn serve(answered: oneshot::Sender<()>) {
    let mut requests = JoinSet::new();
    requests.spawn(async { panic!("out of luck") });
    requests.spawn(async {
        sleep(Duration::from_millis(100)).await;
        answered.send(()).unwrap();
    });
    while let Some(joined) = requests.join_next().await {
        joined.unwrap();
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (answered, answer) = oneshot::channel();
    let server = tokio::spawn(serve(answered));
    assert!(answer.await.is_err());
    assert!(server.await.unwrap_err().is_panic());
}

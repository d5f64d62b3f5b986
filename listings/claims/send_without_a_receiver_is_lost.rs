// Claim: Set it with `send_replace`: a `send` changes nothing while there is no receiver.
// Breaks: `let _ = event.send(true);` -> `event.send_replace(true);`

use tokio::sync::watch;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (event, receiver) = watch::channel(false);
    drop(receiver);
    let _ = event.send(true);
    assert!(!*event.borrow());

    event.send_replace(true);
    assert!(event.subscribe().wait_for(|set| *set).await.is_ok());
}

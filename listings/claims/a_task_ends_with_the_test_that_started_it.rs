// Claim: So a client in a `static`, whose task was started by the first test, is dead in the second.
// Breaks: `drop(shared);` -> `std::mem::forget(shared);`

use std::sync::OnceLock;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::mpsc;

/// What the client sends to its task.
static CLIENT: OnceLock<mpsc::Sender<&str>> = OnceLock::new();

/// As `#[tokio::test]` makes one.
fn runtime() -> Runtime {
    Builder::new_current_thread().build().unwrap()
}

async fn first() {
    let (client, mut requests) = mpsc::channel(2);
    tokio::spawn(async move { while requests.recv().await.is_some() {} });
    client.send("one").await.unwrap();
    CLIENT.set(client).unwrap();
}

async fn second() {
    let client = CLIENT.get().unwrap();
    assert!(client.send("two").await.is_err());
}

fn main() {
    let shared = runtime();
    shared.block_on(first());
    drop(shared);
    runtime().block_on(second());
}

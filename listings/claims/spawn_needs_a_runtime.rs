// Claim: And `spawn` needs a runtime around it, as `create_task` needs a running loop.
// Claim: `spawn` needs a runtime around it, as `create_task` needs a running loop.
// Breaks: `fn main() {` -> `#[tokio::main] async fn main() {`

fn main() {
    let spawned = std::panic::catch_unwind(|| tokio::spawn(async {}));
    assert!(spawned.is_err());
}

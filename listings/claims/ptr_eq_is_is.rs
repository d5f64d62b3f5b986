// Claim: Whether two tasks hold the same value, which Python asks with `is`, `Arc::ptr_eq` tells.
// Breaks: `Arc::clone(&mine)` -> `Arc::new(*mine)`

use std::sync::Arc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mine = Arc::new(7);
    let theirs = Arc::clone(&mine);
    let theirs = tokio::spawn(async move { theirs }).await.unwrap();
    assert!(Arc::ptr_eq(&mine, &theirs));
    // Equal, and another.
    assert!(!Arc::ptr_eq(&mine, &Arc::new(7)));
}

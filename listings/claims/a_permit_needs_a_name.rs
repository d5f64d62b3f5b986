// Claim: (`let _ =` in place of `let _permit =` would drop it at once.
// Claim: `let _ =` in place of `let _permit =` would drop it at once.
// Breaks: `let _ = permits` -> `let _permit = permits`

use tokio::sync::Semaphore;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let permits = Semaphore::new(2);
    let _ = permits.acquire().await.unwrap();
    assert_eq!(permits.available_permits(), 2);
}

// Claim: It is set aside for `task2`: `available_permits()` does not count it.
// Breaks: `acquire_many(3)` -> `acquire_many(1)`

use tokio::sync::Semaphore;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let permits = Semaphore::new(3);
    let _two = permits.acquire_many(2).await.unwrap();
    assert_eq!(permits.available_permits(), 1);
    tokio::select! {
        biased;
        _ = permits.acquire_many(3) => unreachable!("there are not so many"),
        () = async { assert_eq!(permits.available_permits(), 0) } => (),
    }
    assert_eq!(permits.available_permits(), 1);
}

// Claim: Tokio's permits come back when their guard is dropped, so one too many is not given back by mistake; `add_permits` makes new ones on purpose.
// Breaks: `tables.add_permits(1);` -> `();`

use tokio::sync::Semaphore;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let tables = Semaphore::new(2);
    drop(tables.acquire().await.unwrap());
    assert_eq!(tables.available_permits(), 2);
    tables.add_permits(1);
    assert_eq!(tables.available_permits(), 3);
}

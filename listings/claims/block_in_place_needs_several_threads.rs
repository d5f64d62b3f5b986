// Claim: On a runtime of one thread it panics: `can call blocking only when running on the multi-threaded runtime`.
// Breaks: `flavor = "current_thread"` -> `flavor = "multi_thread"`

use tokio::task::block_in_place;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(async { block_in_place(|| ()) });
    let panic = task.await.unwrap_err().into_panic();
    let message = panic.downcast_ref::<String>().unwrap();
    assert_eq!(*message, "can call blocking only when running on the multi-threaded runtime");
}

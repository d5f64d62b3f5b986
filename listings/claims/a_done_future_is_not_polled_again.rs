// Claim: An `async fn` or block must not be polled after its end: it panics.
// Breaks: `() = &mut done => (),` -> `() = async {} => (),`

use std::panic::AssertUnwindSafe;
use std::pin::pin;

use futures::FutureExt;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut done = pin!(async {});
    done.as_mut().await;
    let again = AssertUnwindSafe(async {
        tokio::select! {
            () = &mut done => (),
        }
    });
    let panic = again.catch_unwind().await.unwrap_err();
    let message = panic.downcast_ref::<&str>().unwrap();
    assert_eq!(*message, "`async fn` resumed after completion");
}

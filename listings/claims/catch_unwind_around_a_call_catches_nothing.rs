// Claim: The `catch_unwind` of the standard library is no help here: around the call of an `async fn` it catches
// nothing, for the call does nothing.
// Breaks: `async fn fail()` -> `fn fail() -> std::future::Ready<()>`

use std::panic::catch_unwind;

async fn fail() {
    panic!("out of luck");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let call = catch_unwind(fail);
    let future = call.expect("it caught nothing");
    assert!(tokio::spawn(future).await.unwrap_err().is_panic());
}

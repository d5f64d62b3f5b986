// Claim: It may be a `&str`, a `String` or any other type.
// Breaks: `[0_u8; 0].first().copied().expect("no luck")` -> `panic!("no luck")`

use std::any::Any;
use std::panic::resume_unwind;

async fn payload(fail: fn()) -> Box<dyn Any + Send> {
    tokio::spawn(async move { fail() })
        .await
        .unwrap_err()
        .into_panic()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let written = payload(|| panic!("out of luck")).await;
    let expected = payload(|| _ = [0_u8; 0].first().copied().expect("no luck")).await;
    let other = payload(|| resume_unwind(Box::new(7_u8))).await;
    assert!(written.is::<&str>());
    assert!(expected.is::<String>());
    assert!(other.is::<u8>());
}

// Claim: The mock panics if the code writes something else, and when it is dropped before the script is through.
// Breaks: `stream.write_all(b"Hi").await` -> `stream.write_all(b"Hello").await`

use futures::FutureExt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use tokio::io::AsyncWriteExt;
use tokio_test::io::Builder;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut stream = Builder::new().write(b"Hello").build();
    let other = async { stream.write_all(b"Hi").await };
    assert!(AssertUnwindSafe(other).catch_unwind().await.is_err());
    // It would panic when dropped, too.
    std::mem::forget(stream);

    let stream = Builder::new().write(b"Hello").build();
    assert!(catch_unwind(AssertUnwindSafe(|| drop(stream))).is_err());
}

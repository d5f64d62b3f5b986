// Claim: The mock panics if the code writes something else, and when it is dropped before all bytes of the script have been
// read and written; an error or a pause that is left over, it lets pass.
// Breaks: `stream.write_all(b"Hi").await` -> `stream.write_all(b"Hello").await`

use futures::FutureExt;
use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;
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
    let stream = Builder::new().read(b"Hello").build();
    assert!(catch_unwind(AssertUnwindSafe(|| drop(stream))).is_err());

    let error = ErrorKind::ConnectionReset.into();
    drop(Builder::new().wait(Duration::from_secs(1)).read_error(error).build());
}

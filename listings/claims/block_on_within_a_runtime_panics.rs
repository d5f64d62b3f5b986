// Claim: Like `asyncio.run`, it cannot be called directly from async code: there it panics.
// Breaks: `let panic = std::panic::catch_unwind(|| handle.block_on(async {}));` -> `let panic: Result<(), ()> = Ok(());`

use tokio::runtime::Handle;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let handle = Handle::current();
    let panic = std::panic::catch_unwind(|| handle.block_on(async {}));
    assert!(panic.is_err());
}

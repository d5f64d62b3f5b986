// Claim: Tokio's `block_on` panics in a destructor if a task drops the value; in a job of `spawn_blocking` it does not.
// Breaks: `tokio::spawn(async move { drop(value) })` -> `spawn_blocking(move || drop(value))`

use tokio::runtime::Handle;
use tokio::task::spawn_blocking;

struct Value(Handle);

impl Drop for Value {
    fn drop(&mut self) {
        self.0.block_on(async {});
    }
}

#[tokio::main]
async fn main() {
    let value = Value(Handle::current());
    assert!(tokio::spawn(async move { drop(value) }).await.is_err());
    let value = Value(Handle::current());
    spawn_blocking(move || drop(value)).await.unwrap();
}

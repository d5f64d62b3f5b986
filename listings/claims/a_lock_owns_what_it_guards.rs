// Claim: In Rust the lock owns what it guards, and while it is shared, you get there only through a guard.
// Breaks: `*account.get_mut() += 1;` -> `*account.lock().await += 1;`
// Refused: cannot borrow data in an `Arc` as mutable

use std::sync::Arc;
use tokio::sync::Mutex;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let account = Arc::new(Mutex::new(100_i32));
    *account.get_mut() += 1;
}

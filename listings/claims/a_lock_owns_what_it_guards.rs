// Claim: In Rust the lock owns what it guards, and without a guard you do not get there.
// Breaks: `account += 1;` -> `*account.get_mut() += 1;`
// Refused: binary assignment operation `+=` cannot be applied to type `tokio::sync::Mutex<i32>`

use tokio::sync::Mutex;

fn main() {
    let mut account = Mutex::new(100_i32);
    account += 1;
    println!("{account:?}");
}

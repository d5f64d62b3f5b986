// Claim: What stands before its `async` block runs with the call, not with the `.await`.
// Breaks: `began.set(true);` -> `if false { began.set(true) }`

use std::cell::Cell;

fn fetch(began: &Cell<bool>) -> impl Future<Output = u32> {
    began.set(true);
    async { 7 }
}

#[tokio::main]
async fn main() {
    let began = Cell::new(false);
    let call = fetch(&began);
    assert!(began.get());
    assert_eq!(call.await, 7);
}

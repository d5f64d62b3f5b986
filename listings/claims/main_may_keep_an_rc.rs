// Claim: `main` itself may keep an `Rc` across an `.await`, on the default runtime, too.
// Breaks: `let other = Rc::clone(&name)` -> `let other = Rc::new("main")`

use std::rc::Rc;
use tokio::task::yield_now;

#[tokio::main]
async fn main() {
    let name = Rc::new("main");
    let other = Rc::clone(&name);
    yield_now().await;
    assert_eq!(Rc::strong_count(&name), 2);
    drop(other);
}

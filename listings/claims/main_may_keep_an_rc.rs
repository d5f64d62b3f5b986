// Claim: `main` itself may keep an `Rc` across an `.await`, on the default runtime, too.
// Breaks: `Rc::strong_count(&name), 1` -> `Rc::strong_count(&name), 2`

use std::rc::Rc;
use tokio::task::yield_now;

#[tokio::main]
async fn main() {
    let name = Rc::new("main");
    yield_now().await;
    assert_eq!(Rc::strong_count(&name), 1);
}

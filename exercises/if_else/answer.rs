//! Each `async fn` returns a type of its own, and both branches of an `if` must have one type. `boxed` makes one of the two: a
//! box with any future that gives a `&str`.

use std::time::Duration;

use futures::FutureExt;
use tokio::time::sleep;

async fn walk() -> &'static str {
    sleep(Duration::from_millis(200)).await;
    "walked"
}

async fn ride() -> &'static str {
    sleep(Duration::from_millis(100)).await;
    "rode"
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for far in [true, false] {
        let way = if far { ride().boxed() } else { walk().boxed() };
        println!("on the way");
        println!("{}", way.await);
    }
}

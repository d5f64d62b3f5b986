// Claim: A function `fn is_send<T: Send>(_: &T) {}`, called with your future where you make it, brings the message there.
// Breaks: `Rc::new(7)` -> `std::sync::Arc::new(7)`
// Refused: required by this bound in `is_send`

use std::rc::Rc;

fn is_send<T: Send>(_: &T) {}

#[tokio::main]
async fn main() {
    let number = Rc::new(7);
    let future = async move {
        tokio::task::yield_now().await;
        assert_eq!(*number, 7);
    };
    is_send(&future);
    future.await;
}

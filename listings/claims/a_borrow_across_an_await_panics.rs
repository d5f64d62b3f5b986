// Claim: Held across an `.await`, a `borrow_mut` makes the next one panic.
// Breaks: `let book = guests.borrow_mut();` -> `let book = ();`

use std::cell::RefCell;
use std::rc::Rc;
use tokio::task::spawn_local;

#[tokio::main(flavor = "local")]
async fn main() {
    let guests = Rc::new(RefCell::new(Vec::new()));
    let task1 = spawn_local({
        let guests = Rc::clone(&guests);
        async move { guests.borrow_mut().push("task1") }
    });
    let book = guests.borrow_mut();
    assert!(task1.await.is_err_and(|error| error.is_panic()));
    drop(book);
}

// Claim: Held across an `.await`, a `borrow_mut` makes another one panic that comes meanwhile.
// Claim: Clippy's `await_holding_refcell_ref` watches over it.
// Breaks: `let book = guests.borrow_mut();` -> `let book = ();`

use std::cell::RefCell;
use std::rc::Rc;
use tokio::task::spawn_local;

// Clippy finds it; without its warning, this line would be one.
#[expect(clippy::await_holding_refcell_ref)]
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

// Claim: Several variables are dropped in reverse order, as an `AsyncExitStack` closes.
// Breaks: `let _second = Noted(2, &closed);` -> `Noted(2, &closed);`

use std::cell::RefCell;

struct Noted<'a>(u32, &'a RefCell<Vec<u32>>);

impl Drop for Noted<'_> {
    fn drop(&mut self) {
        self.1.borrow_mut().push(self.0);
    }
}

fn main() {
    let closed = RefCell::new(Vec::new());
    {
        let _first = Noted(1, &closed);
        let _second = Noted(2, &closed);
        let _third = Noted(3, &closed);
    }
    assert_eq!(closed.into_inner(), [3, 2, 1]);
}

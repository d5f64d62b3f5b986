// Claim: The fields of a struct are dropped in the order in which they are declared, and the items of a `Vec` from the first
// to the last.
// Breaks: `vec![Noted("item 1, ", &closed), Noted("item 2, ", &closed)]` -> `vec![Noted("item 2, ", &closed), Noted("item 1, ", &closed)]`

use std::cell::RefCell;

struct Noted<'a>(&'a str, &'a RefCell<String>);

impl Drop for Noted<'_> {
    fn drop(&mut self) {
        self.1.borrow_mut().push_str(self.0);
    }
}

#[expect(dead_code, reason = "they are only dropped")]
struct Pair<'a> {
    first: Noted<'a>,
    second: Noted<'a>,
}

fn main() {
    let closed = RefCell::new(String::new());
    drop(Pair {
        second: Noted("field 2, ", &closed),
        first: Noted("field 1, ", &closed),
    });
    drop(vec![Noted("item 1, ", &closed), Noted("item 2, ", &closed)]);
    assert!(closed.into_inner() == "field 1, field 2, item 1, item 2, ");
}

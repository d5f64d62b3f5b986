// Claim: What it lacks is a `finally`: if the reader leaves, the lines behind the last `yield` do not run; a
// destructor does.
// Claim: A `stream!` has no `finally`: if the reader leaves, the lines behind the last `yield` do not run; a destructor
// does.
// Breaks: `numbers.next().await;` -> `numbers.next().await; numbers.next().await;`

use std::cell::RefCell;
use std::pin::pin;

use async_stream::stream;
use futures::stream::StreamExt;

struct Noted<'a>(&'a RefCell<Vec<&'static str>>);

impl Drop for Noted<'_> {
    fn drop(&mut self) {
        self.0.borrow_mut().push("destructor");
    }
}

async fn take_one(notes: &RefCell<Vec<&'static str>>) {
    let mut numbers = pin!(stream! {
        let _noted = Noted(notes);
        yield 1;
        notes.borrow_mut().push("line");
    });
    numbers.next().await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let notes = RefCell::new(Vec::new());
    take_one(&notes).await;
    assert_eq!(*notes.borrow(), ["destructor"]);
}

// Claim: To run all to their end, await the set itself.
// Breaks: `set.await;` -> `set.run_until(async {}).await;`

use std::cell::Cell;
use std::rc::Rc;
use tokio::task::{LocalSet, yield_now};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let steps = Rc::new(Cell::new(0));
    let set = LocalSet::new();
    for _ in 0..2 {
        let steps = Rc::clone(&steps);
        set.spawn_local(async move {
            for _ in 0..5 {
                yield_now().await;
                steps.set(steps.get() + 1);
            }
        });
    }
    set.await;
    assert_eq!(steps.get(), 10);
}

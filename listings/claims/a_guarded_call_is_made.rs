// Claim: The expression behind a false guard is evaluated all the same; only its future is not polled.
// Breaks: `called += 1;` -> `called += 0;`

use std::future::{Ready, ready};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut called = 0;
    let mut call = || -> Ready<()> {
        called += 1;
        ready(())
    };
    tokio::select! {
        biased;
        () = call(), if false => unreachable!("the guard is false"),
        () = ready(()) => (),
    }
    assert_eq!(called, 1);
}

// Claim: That lets every branch have its turn, but not equally often: a branch behind one that is not ready gets that
// one's share as well.
// Breaks: `() = pending() => unreachable!("it is never ready"),` -> ``

use std::future::{pending, ready};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (mut behind, mut last) = (0, 0);
    for _ in 0..10_000 {
        tokio::select! {
            () = pending() => unreachable!("it is never ready"),
            () = ready(()) => behind += 1,
            () = ready(()) => last += 1,
        }
    }
    assert!(last > 0, "it has its turn");
    assert!(behind > last * 3 / 2, "two in three: {behind} to {last}");
}

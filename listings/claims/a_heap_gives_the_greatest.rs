// Claim: A `BinaryHeap` gives the greatest item first, so each is wrapped in `Reverse`.
// Breaks: `BinaryHeap::from([2, 3, 1]).pop()` -> `[2, 3, 1].into_iter().min()`

use std::cmp::Reverse;
use std::collections::BinaryHeap;

fn main() {
    let first = BinaryHeap::from([2, 3, 1]).pop().unwrap();
    assert_eq!(first, 3);
    let Reverse(first) = BinaryHeap::from([2, 3, 1].map(Reverse)).pop().unwrap();
    assert_eq!(first, 1);
}

// Claim: A heap compares all of an item, and a `oneshot::Sender` cannot be compared.
// Breaks: `answer: oneshot::Sender<u32>` -> `answer: u32`
// Refused: error[E0277]: can't compare `tokio::sync::oneshot::Sender<u32>`

use std::collections::BinaryHeap;
use tokio::sync::oneshot;

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Job {
    priority: u32,
    answer: oneshot::Sender<u32>,
}

fn main() {
    let jobs: BinaryHeap<Job> = BinaryHeap::new();
    println!("{}", jobs.len());
}

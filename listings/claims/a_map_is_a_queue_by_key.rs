// Claim: If the items cannot be compared (in Python you say `field(compare=False)`), take a `BTreeMap` with the key
// `(priority, number)`: `pop_first()` takes the next, and looks at no item.
// Breaks: `(2, 0)` -> `(0, 0)`

use std::collections::BTreeMap;
use tokio::sync::oneshot;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut queue: BTreeMap<(u32, u32), oneshot::Sender<&str>> = BTreeMap::new();
    let (late, _) = oneshot::channel();
    let (first, answer) = oneshot::channel();
    let (second, _) = oneshot::channel();
    queue.insert((2, 0), late);
    queue.insert((1, 1), first);
    queue.insert((1, 2), second);
    let (_, job) = queue.pop_first().unwrap();
    job.send("the first of the urgent ones").unwrap();
    assert_eq!(answer.await.unwrap(), "the first of the urgent ones");
}

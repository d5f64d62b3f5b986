// Claim: Where several are ready, it takes one at random.
// Breaks: `select! {` -> `select! { biased;`

use std::future::ready;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut firsts = 0;
    for _ in 0..1000 {
        tokio::select! {
            () = ready(()) => firsts += 1,
            () = ready(()) => (),
        }
    }
    assert!(0 < firsts && firsts < 1000);
}

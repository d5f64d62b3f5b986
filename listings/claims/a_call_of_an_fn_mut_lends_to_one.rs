// Claim: While its future waits, an `AsyncFnMut` is borrowed, so that no second call can begin.
// Breaks: `tokio::join!(count(), count())` -> `(count().await, count().await)`
// Refused: error[E0499]: cannot borrow `count` as mutable more than once at a time

#[tokio::main]
async fn main() {
    let mut calls = 0;
    let mut count = async || calls += 1;
    tokio::join!(count(), count());
    println!("{calls}");
}

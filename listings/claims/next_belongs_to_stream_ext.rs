// Claim: `next` is a method of a trait that must be imported.
// Breaks: `use futures::stream::{self, Stream};` -> `use futures::stream::{self, Stream, StreamExt};`
// Refused: error[E0599]: no method named `next` found

use futures::stream::{self, Stream};

fn pages() -> impl Stream<Item = u32> + Unpin {
    stream::iter([1, 2])
}

#[tokio::main]
async fn main() {
    let mut pages = pages();
    println!("{:?}", pages.next().await);
}

// Claim: What such a function returns keeps the borrows of all arguments, even of one that it no longer uses; `+
// use<>` says that it keeps none.
// Breaks: `impl Future<Output = usize> {` -> `impl Future<Output = usize> + use<> {`
// Refused: `name` does not live long enough

use std::future::ready;

fn length(text: &str) -> impl Future<Output = usize> {
    ready(text.len())
}

#[tokio::main]
async fn main() {
    let length = {
        let name = String::from("main.rs");
        length(&name)
    };
    println!("{}", length.await);
}

// Claim: Each `async fn` returns a type of its own, so `[a(), b()]` is no list; `[a().boxed(), b().boxed()]` is
// one, with `FutureExt` of the crate futures.
// Breaks: `[name(), name_of_a_file()]` -> `[name().boxed(), name_of_a_file().boxed()]`
// Refused: error[E0308]: mismatched types

use futures::future::{FutureExt, join_all};

async fn name() -> String {
    "from asyncio".to_string()
}

async fn name_of_a_file() -> String {
    "SUMMARY.md".to_string()
}

#[tokio::main]
async fn main() {
    let calls = [name(), name_of_a_file()];
    println!("{:?}", join_all(calls).await);
    println!("{}", name().boxed().await);
}

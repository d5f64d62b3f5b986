// Claim: If the others are to live, spawn each, and give the handles to `join_all`: a panic is then a `JoinError`
// among the results.
// Breaks: `map(|number| tokio::spawn(work(number)))` -> `map(|number| async move { Ok::<_, tokio::task::JoinError>(work(number).await) })`

use futures::future::join_all;

async fn work(number: u32) -> u32 {
    assert_ne!(number, 2, "out of luck");
    number
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let results = join_all((1..=3).map(|number| tokio::spawn(work(number)))).await;
    assert_eq!(results[0].as_ref().unwrap(), &1);
    assert!(results[1].as_ref().unwrap_err().is_panic());
    assert_eq!(results[2].as_ref().unwrap(), &3);
}

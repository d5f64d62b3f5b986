// Claim: Futures have no task around them, either, that would hold a panic: a panic in one of them is a panic in yours.
// Claim: A panic in one of its futures is a panic in yours.
// Breaks: `panic!("out of luck")` -> `5`

use futures::future::join_all;

async fn fetch(number: u32) -> u32 {
    if number == 2 {
        panic!("out of luck")
    } else {
        number
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(async { join_all([fetch(1), fetch(2)]).await });
    assert!(task.await.unwrap_err().is_panic());
}

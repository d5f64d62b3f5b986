// Claim: A `block_on` of a token's `cancelled()` runs until someone cancels that.
// Breaks: `end.cancel();` -> `drop(end); panic!("out of luck");`

use tokio_util::sync::CancellationToken;

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let stop = CancellationToken::new();
    let end = stop.clone();
    let task = runtime.spawn(async move {
        end.cancel();
    });
    runtime.block_on(async {
        task.await.unwrap();
        stop.cancelled().await;
    });
    assert!(stop.is_cancelled());
}

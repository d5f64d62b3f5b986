// Claim: Put a `yield_now().await` into the loop, and it can be cancelled there.
// Breaks: `        yield_now().await;` -> `        std::hint::black_box(());`

use tokio::task::yield_now;

async fn compute() {
    for _ in 0..1000 {
        yield_now().await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(compute());
    yield_now().await;
    task.abort();
    assert!(task.await.unwrap_err().is_cancelled());
}

// Claim: Do not keep that across an `.await`; a spawned task that does is refused.
// Claim: What `wait_for` of a `watch` gives is a guard: a spawned task that keeps it across an `.await` is refused.
// Breaks: `let open = open.wait_for(|open| *open).await;` -> `let open = open.wait_for(|open| *open).await.is_ok();`
// Refused: future cannot be sent between threads safely

use tokio::sync::watch;
use tokio::task::yield_now;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (gate, mut open) = watch::channel(false);
    let task = tokio::spawn(async move {
        let open = open.wait_for(|open| *open).await;
        yield_now().await;
        drop(open);
    });
    gate.send_replace(true);
    task.await.unwrap();
}

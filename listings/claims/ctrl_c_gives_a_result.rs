// Claim: `ctrl_c()` itself gives a `Result`, so hand it over as `async { ctrl_c().await.unwrap() }`.
// Breaks: `serve(ctrl_c())` -> `serve(async { ctrl_c().await.unwrap() })`
// Refused: to be a future that resolves to `()`, but it resolves to `Result<(), Error>`

use tokio::signal::ctrl_c;

async fn serve(stop: impl Future<Output = ()>) {
    stop.await;
}

fn main() {
    drop(serve(ctrl_c()));
}

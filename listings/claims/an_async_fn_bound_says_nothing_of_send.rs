// Claim: `AsyncFn()` cannot say that the future of a call is `Send`; `Fn() -> Fut` with `Fut: Future<Output = ()> + Send`
// can.
// Breaks: `<F: AsyncFn() + Send + 'static>` -> `<F: Fn() -> G + Send + 'static, G: Future<Output = ()> + Send>`
// Refused: future cannot be sent between threads safely

use tokio::task::JoinHandle;

fn start<F: AsyncFn() + Send + 'static>(job: F) -> JoinHandle<()> {
    tokio::spawn(async move { job().await })
}

async fn job() {}

#[tokio::main]
async fn main() {
    start(job).await.unwrap();
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    use std::ops::Deref;
    let runtime = tokio::runtime::Handle::current();
    runtime.deref().spawn(std::future::pending::<()>());
    tokio::task::yield_now().await;
}

tokio::program!();

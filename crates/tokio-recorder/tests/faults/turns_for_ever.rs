#[tokio::main(flavor = "current_thread")]
async fn main() {
    loop {
        tokio::task::yield_now().await;
    }
}

tokio::program!();

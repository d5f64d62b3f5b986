use std::time::Duration;

#[tokio::main]
async fn main() {
    tokio::time::sleep(Duration::ZERO).await;
}

tokio::program!();

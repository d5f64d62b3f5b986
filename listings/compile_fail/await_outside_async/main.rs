use std::time::Duration;
use tokio::time::sleep;

fn pause() {
    sleep(Duration::from_millis(100)).await;
}

#[tokio::main]
async fn main() {
    pause();
}

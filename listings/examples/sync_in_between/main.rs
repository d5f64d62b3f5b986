use std::time::Duration;
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

async fn fetch(page: &str) -> usize {
    sleep(Duration::from_millis(100)).await;
    page.len()
}

// Not async, since some interface says so.
fn size_of(page: &str) -> usize {
    Handle::current().block_on(fetch(page))
}

async fn report() {
    let size = spawn_blocking(|| size_of("index.html")).await.unwrap();
    println!("{size} bytes");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    tokio::spawn(report()).await.unwrap();
}

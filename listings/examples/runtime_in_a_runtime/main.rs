use std::time::Duration;
use tokio::runtime::Handle;
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
    println!("{} bytes", size_of("index.html"));
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let panic = tokio::spawn(report()).await.unwrap_err().into_panic();
    println!("{}", panic.downcast_ref::<&str>().unwrap());
}

//! The second call made a future and dropped it. A future that nobody awaits does nothing, and the compiler warns of it.

use std::time::Duration;

use tokio::time::sleep;

async fn brew(tea: &str) {
    sleep(Duration::from_millis(100)).await;
    println!("{tea} is ready");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("Kettle on");
    brew("Assam").await;
    brew("Sencha").await;
    println!("Served");
}

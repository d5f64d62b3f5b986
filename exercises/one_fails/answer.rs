//! A `JoinSet` does not look at what its tasks return. On the first error, abort the rest yourself: `shutdown` does so and
//! waits for their end.

use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::sleep;

async fn work(name: &str, millis: u64) -> Result<(), String> {
    sleep(Duration::from_millis(millis)).await;
    if name == "b" {
        return Err(format!("{name} failed"));
    }
    println!("{name} done");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut group = JoinSet::new();
    group.spawn(work("a", 100));
    group.spawn(work("b", 200));
    group.spawn(work("c", 300));
    while let Some(result) = group.join_next().await {
        if let Err(error) = result.unwrap() {
            println!("{error}");
            group.shutdown().await;
        }
    }
    sleep(Duration::from_millis(200)).await;
    println!("end");
}

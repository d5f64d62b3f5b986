//! When one task of a group fails, the group cancels the others. In Rust, they go on.
//! Make it print what the asyncio program prints.

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
        }
    }
    sleep(Duration::from_millis(200)).await;
    println!("end");
}

use std::time::Duration;
use tokio::time::sleep;

async fn greet(name: &str) {
    println!("Hello from {name}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let first = greet("first");
    println!("Called first");
    sleep(Duration::from_millis(100)).await;
    println!("Awaiting first");
    first.await;

    let second = tokio::spawn(greet("second"));
    println!("Spawned second");
    sleep(Duration::from_millis(100)).await;
    println!("Awaiting second");
    second.await.unwrap();
}

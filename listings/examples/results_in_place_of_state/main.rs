use std::time::Duration;
use tokio::time::sleep;

async fn count(tag: &str, visitors: u32) -> u32 {
    let mut visits = 0;
    for _ in 0..visitors {
        visits += 1;
        println!("{tag}: visit {visits}");
        sleep(Duration::from_millis(100)).await;
    }
    visits
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task1 = tokio::spawn(count("task1", 2));
    let task2 = tokio::spawn(count("task2", 3));
    let visits = task1.await.unwrap() + task2.await.unwrap();
    println!("Visits in all: {visits}");
}

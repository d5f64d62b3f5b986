use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::sleep;

const CALLS: [(&str, u64); 4] = [
    ("task1", 300),
    ("task2", 100),
    ("task3", 100),
    ("task4", 100),
];

async fn fetch(tag: &str, takes: u64) {
    println!("{tag}: starts");
    sleep(Duration::from_millis(takes)).await;
    println!("{tag}: done");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let permits = Arc::new(Semaphore::new(2));
    let mut tasks = JoinSet::new();
    for (tag, takes) in CALLS {
        let permits = Arc::clone(&permits);
        tasks.spawn(async move {
            let _permit = permits.acquire().await.unwrap();
            fetch(tag, takes).await;
        });
    }
    tasks.join_all().await;
}

use std::sync::Arc;
use std::thread;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

fn resize(picture: &str, ms: u64) {
    thread::sleep(Duration::from_millis(ms)); // Stands for work that blocks.
    println!("{picture} is done");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let two = Arc::new(Semaphore::new(2));
    let mut jobs = JoinSet::new();
    for (picture, ms) in [("cat", 300), ("dog", 100), ("elk", 250), ("fox", 200)] {
        let permit = Arc::clone(&two).acquire_owned().await.unwrap();
        jobs.spawn_blocking(move || {
            resize(picture, ms);
            drop(permit);
        });
    }
    jobs.join_all().await;
    println!("All are done");
}

// Claim: To have at most so many run at once, let each take a permit of a `Semaphore` first, as in asyncio.
// Breaks: `Semaphore::new(2)` -> `Semaphore::new(6)`

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep};

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let permits = Arc::new(Semaphore::new(2));
    let tasks = [(); 6].map(|()| {
        let permits = Arc::clone(&permits);
        tokio::spawn(async move {
            let _permit = permits.acquire().await.unwrap();
            sleep(Duration::from_millis(100)).await;
        })
    });
    for task in tasks {
        task.await.unwrap();
    }
    println!(
        "Six tasks, two at a time: {} ms",
        start.elapsed().as_millis()
    );
    assert_eq!(start.elapsed().as_millis(), 300);
}

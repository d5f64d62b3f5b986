// Claim: Kept outside, it comes back when the awaiter is cancelled, while the job still runs.
// Breaks: `let _outside = outside;` -> `std::mem::forget(outside);`

use std::sync::{Arc, mpsc};
use tokio::sync::{Semaphore, oneshot};
use tokio::task::spawn_blocking;

#[tokio::main]
async fn main() {
    let permits = Arc::new(Semaphore::new(2));
    let inside = Arc::clone(&permits).acquire_owned().await.unwrap();
    let outside = Arc::clone(&permits).acquire_owned().await.unwrap();
    let (begun, begins) = oneshot::channel();
    let (end, ends) = mpsc::channel::<()>();
    let task = tokio::spawn(async move {
        let _outside = outside;
        let job = spawn_blocking(move || {
            begun.send(()).unwrap();
            ends.recv().unwrap();
            drop(inside);
        });
        job.await.unwrap();
    });
    begins.await.unwrap();
    task.abort();
    assert!(task.await.unwrap_err().is_cancelled());
    assert_eq!(permits.available_permits(), 1);
    end.send(()).unwrap();
    let both = permits.acquire_many(2).await.unwrap();
    assert_eq!(both.num_permits(), 2);
}

// Claim: These are the words of the errors that you print.
// Breaks: `from_secs(1), pending::<()>()` -> `from_secs(1), std::future::ready(())`

use std::future::pending;
use tokio::runtime::Handle;
use tokio::sync::{Semaphore, broadcast, mpsc, oneshot, watch};
use tokio::task::JoinError;
use tokio::time::{Duration, timeout};

fn without_id(error: &JoinError) -> String {
    error.to_string().replace(&error.id().to_string(), "7")
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let panicked = tokio::spawn(async { panic!("out of luck") }).await;
    println!("{}", without_id(&panicked.unwrap_err()));
    let task = tokio::spawn(pending::<()>());
    task.abort();
    println!("{}", without_id(&task.await.unwrap_err()));
    let late = timeout(Duration::from_secs(1), pending::<()>()).await;
    println!("timeout: {}", late.unwrap_err());

    let (sender, answer) = oneshot::channel::<u32>();
    drop(sender);
    println!("oneshot: {}", answer.await.unwrap_err());

    let (sender, mut queue) = mpsc::channel(1);
    println!("try_recv: {}", queue.try_recv().unwrap_err());
    sender.send(1).await.unwrap();
    println!("try_send: {}", sender.try_send(2).unwrap_err());
    drop(queue);
    println!("send: {}", sender.send(3).await.unwrap_err());

    let (sender, mut news) = broadcast::channel(1);
    sender.send(1).unwrap();
    sender.send(2).unwrap();
    println!("broadcast: {}", news.recv().await.unwrap_err());

    let (sender, mut value) = watch::channel(0);
    drop(sender);
    println!("watch: {}", value.changed().await.unwrap_err());

    let tables = Semaphore::new(0);
    tables.close();
    println!("acquire: {}", tables.acquire().await.unwrap_err());

    let outside = std::thread::spawn(|| Handle::try_current().unwrap_err());
    println!("try_current: {}", outside.join().unwrap());
}

use std::time::Duration;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::sleep;

async fn unlikely_to_return(tag: &str, likelihood: f64) -> f64 {
    loop {
        let roll = fastrand::f64();
        if roll < likelihood {
            println!("{tag}: {roll:.2} is a hit");
            return roll;
        }
        println!("{tag}: {roll:.2}, retrying");
        sleep(Duration::from_millis(100)).await;
    }
}

fn show(tag: &str, result: f64) {
    println!("Result of {tag}: {result:.2}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut results) = mpsc::channel(8);
    let mut tasks = JoinSet::new();
    for tag in ["task1", "task2"] {
        let sender = sender.clone();
        tasks.spawn(async move {
            let result = unlikely_to_return(tag, 0.1).await;
            // It fails only when nobody receives any more.
            let _ = sender.send((tag, result)).await;
        });
    }
    drop(sender);
    println!("Awaiting results...");

    while let Some((tag, result)) = results.recv().await {
        show(tag, result);
    }
    while let Some(ended) = tasks.join_next().await {
        ended.unwrap(); // A task that panicked sent nothing.
    }
}

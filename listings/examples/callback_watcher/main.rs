use std::time::Duration;
use tokio::task::JoinError;
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

fn show(tag: &str, outcome: Result<f64, JoinError>) {
    match outcome {
        Ok(result) => println!("Result of {tag}: {result:.2}"),
        Err(error) if error.is_cancelled() => println!("{tag} was cancelled"),
        Err(_) => println!("{tag} panicked"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task1 = tokio::spawn(unlikely_to_return("task1", 0.1));
    let task2 = tokio::spawn(unlikely_to_return("task2", 0.1));
    let watcher1 = tokio::spawn(async { show("task1", task1.await) });
    let watcher2 = tokio::spawn(async { show("task2", task2.await) });
    println!("Awaiting results...");

    watcher1.await.unwrap();
    watcher2.await.unwrap();
}

use std::time::Duration;
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
    let mut tasks = JoinSet::new();
    for tag in ["task1", "task2"] {
        tasks.spawn(async move { (tag, unlikely_to_return(tag, 0.1).await) });
    }
    println!("Awaiting results...");

    while let Some(joined) = tasks.join_next().await {
        match joined {
            Ok((tag, result)) => show(tag, result),
            Err(error) => eprintln!("One task failed: {error}"),
        }
    }
}

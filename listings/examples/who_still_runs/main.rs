use std::time::Duration;
use tokio::time::sleep;

async fn work(takes: u64) {
    sleep(Duration::from_millis(takes)).await;
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let tasks = [("backup", 300), ("index", 100), ("upload", 200)]
        .map(|(name, takes)| (name, tokio::spawn(work(takes))));

    sleep(Duration::from_millis(150)).await;
    for (name, task) in &tasks {
        if !task.is_finished() {
            println!("{name} still runs");
        }
    }
    for (name, task) in tasks {
        task.await.unwrap();
        println!("{name} is done");
    }
}

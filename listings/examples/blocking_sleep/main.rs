use std::thread;
use std::time::Duration;

async fn count(tag: &str) {
    for step in 1..=3 {
        println!("{tag}: step {step}");
        // Blocks the thread, and with it every task that it runs.
        thread::sleep(Duration::from_millis(1));
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task1 = tokio::spawn(count("task1"));
    let task2 = tokio::spawn(count("task2"));
    println!("Awaiting results...");
    task1.await.unwrap();
    task2.await.unwrap();
}

use std::time::Duration;
use tokio::time::sleep;

async fn fail(tag: &str) -> u32 {
    sleep(Duration::from_millis(150)).await;
    println!("{tag}: about to fail");
    panic!("out of luck");
}

async fn count(tag: &str) -> u32 {
    for step in 1..=3 {
        println!("{tag}: step {step}");
        sleep(Duration::from_millis(100)).await;
    }
    3
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task1 = tokio::spawn(fail("task1"));
    let task2 = tokio::spawn(count("task2"));

    match task1.await {
        Ok(result) => println!("Result of task1: {result}"),
        Err(error) if error.is_panic() => println!("task1 panicked"),
        Err(_) => println!("task1 was cancelled"),
    }
    println!("Result of task2: {}", task2.await.unwrap());
}

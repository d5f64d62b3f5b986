use std::time::Duration;
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

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("Awaiting results...");

    let result1 = unlikely_to_return("task1", 0.1).await;
    println!("Result of task1: {result1:.2}");
    let result2 = unlikely_to_return("task2", 0.1).await;
    println!("Result of task2: {result2:.2}");
}

//! A handle is not the task. Dropping it only gives up the result, and the task goes on. `abort` is the counterpart of
//! `cancel`.

use std::time::Duration;

use tokio::time::sleep;

async fn tick() {
    loop {
        sleep(Duration::from_millis(100)).await;
        println!("tick");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let task = tokio::spawn(tick());
    sleep(Duration::from_millis(250)).await;
    task.abort();
    println!("stopped");
    sleep(Duration::from_millis(250)).await;
    println!("end");
}

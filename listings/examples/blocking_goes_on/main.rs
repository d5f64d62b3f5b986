use std::thread;
use std::time::Duration;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

fn compress() {
    for part in 1..=3 {
        thread::sleep(Duration::from_millis(100));
        println!("Part {part} is done");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let job = spawn_blocking(compress);

    sleep(Duration::from_millis(150)).await;
    job.abort();
    println!("Asked the job to stop");
    match job.await {
        Ok(()) => println!("It ended by itself"),
        Err(_) => println!("It was cancelled"),
    }
}

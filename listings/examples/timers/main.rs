use std::time::Duration;
use tokio::time::{Instant, sleep, sleep_until};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let start = Instant::now();
    tokio::spawn(async {
        sleep(Duration::from_millis(100)).await;
        println!("timer1");
    });
    tokio::spawn(async move {
        sleep_until(start + Duration::from_millis(200)).await;
        println!("timer2");
    });
    let timer3 = tokio::spawn(async {
        sleep(Duration::from_millis(300)).await;
        println!("timer3");
    });
    sleep(Duration::from_millis(250)).await;
    timer3.abort();
    println!("timer3 is cancelled");
    sleep(Duration::from_millis(150)).await;
}

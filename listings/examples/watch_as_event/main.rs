use std::time::Duration;
use tokio::sync::watch;
use tokio::time::sleep;

async fn work(mut open: watch::Receiver<bool>) {
    for job in 1..=3 {
        open.wait_for(|open| *open).await.unwrap();
        println!("task1: job {job}");
        sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (gate, open) = watch::channel(false);
    let task1 = tokio::spawn(work(open));
    for (pause, open) in [(50, true), (120, false), (200, true)] {
        sleep(Duration::from_millis(pause)).await;
        println!("Gate open: {}", if open { "yes" } else { "no" });
        gate.send_replace(open);
    }
    task1.await.unwrap();
}

use std::time::Duration;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

async fn work() {
    sleep(Duration::from_millis(300)).await;
    println!("Work is done");
}

async fn session(stop: CancellationToken) {
    tokio::select! {
        () = work() => {}
        () = stop.cancelled() => println!("Saying goodbye"),
    }
    sleep(Duration::from_millis(50)).await;
    println!("Goodbye was heard");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let stop = CancellationToken::new();
    let task1 = tokio::spawn(session(stop.clone()));

    sleep(Duration::from_millis(100)).await;
    stop.cancel();
    task1.await.unwrap();
    println!("task1 has ended");
}

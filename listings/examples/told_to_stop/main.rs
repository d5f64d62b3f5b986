use std::time::Duration;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

async fn serve(stop: CancellationToken) {
    let mut rounds = 0;
    let work = async {
        loop {
            rounds += 1;
            println!("task1: round {rounds}");
            sleep(Duration::from_millis(100)).await;
        }
    };
    stop.run_until_cancelled(work).await;
    sleep(Duration::from_millis(50)).await;
    println!("task1: said goodbye after {rounds}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let stop = CancellationToken::new();
    let task1 = tokio::spawn(serve(stop.clone()));
    sleep(Duration::from_millis(250)).await;
    println!("Stop");
    stop.cancel();
    task1.await.unwrap();
    println!("main ends");
}

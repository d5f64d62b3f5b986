use std::time::Duration;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

async fn serve(user: &str, stop: CancellationToken) {
    stop.cancelled().await;
    println!("{user} was told to stop");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let server = CancellationToken::new();
    let (ann, bob) = (server.child_token(), server.child_token());
    let task1 = tokio::spawn(serve("ann", ann.clone()));
    let task2 = tokio::spawn(serve("bob", bob));

    sleep(Duration::from_millis(100)).await;
    ann.cancel();
    sleep(Duration::from_millis(100)).await;
    println!("The server stops");
    server.cancel();
    task1.await.unwrap();
    task2.await.unwrap();
}

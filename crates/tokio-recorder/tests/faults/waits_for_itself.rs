use tokio::sync::mpsc;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut receiver) = mpsc::channel::<u8>(1);
    let task = tokio::spawn(async move {
        while receiver.recv().await.is_some() {
            println!("received");
        }
    });
    sender.send(1).await.unwrap();
    tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    task.await.unwrap();
    drop(sender);
}

tokio::program!();

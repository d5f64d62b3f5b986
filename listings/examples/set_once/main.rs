use std::sync::Arc;
use std::time::Duration;
use tokio::sync::SetOnce;
use tokio::time::sleep;

async fn read(tag: &str, address: Arc<SetOnce<&str>>) {
    println!("{tag}: {}", address.wait().await);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let address = Arc::new(SetOnce::new());
    let early = tokio::spawn(read("early", Arc::clone(&address)));
    sleep(Duration::from_millis(100)).await;
    address.set("at home").unwrap();
    if address.set("at work").is_err() {
        println!("Set already");
    }
    sleep(Duration::from_millis(100)).await;
    let late = tokio::spawn(read("late", address));
    early.await.unwrap();
    late.await.unwrap();
}

//! What is sent, each listener hears. In Rust, nobody hears it.
//! Make it print what the asyncio program prints.

use tokio::sync::broadcast;
use tokio::task::JoinSet;

async fn listen(name: &str, radio: broadcast::Sender<&'static str>) {
    let mut receiver = radio.subscribe();
    drop(radio);
    match receiver.recv().await {
        Ok(news) => println!("{name} hears {news}"),
        Err(error) => println!("{name}: {error}"),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (radio, _) = broadcast::channel(8);
    let mut listeners = JoinSet::new();
    for name in ["Ada", "Bob"] {
        listeners.spawn(listen(name, radio.clone()));
    }
    let _ = radio.send("the news");
    drop(radio);
    listeners.join_all().await;
}

//! A receiver gets what is sent after `subscribe`. Here a spawned task first runs when `main` awaits, and by then the news has
//! been sent. So subscribe before you spawn.

use tokio::sync::broadcast;
use tokio::task::JoinSet;

async fn listen(name: &str, mut receiver: broadcast::Receiver<&'static str>) {
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
        listeners.spawn(listen(name, radio.subscribe()));
    }
    let _ = radio.send("the news");
    drop(radio);
    listeners.join_all().await;
}

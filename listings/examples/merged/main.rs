use std::pin::pin;
use std::time::Duration;

use futures::stream::{self, Stream, StreamExt};
use tokio::time::sleep;

fn sensor(name: &'static str, every: u64) -> impl Stream<Item = String> {
    stream::iter(1..=3).then(move |reading| async move {
        sleep(Duration::from_millis(every)).await;
        format!("{name} {reading}")
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let both = stream::select(sensor("north", 100), sensor("south", 250));
    let mut both = pin!(both);
    while let Some(reading) = both.next().await {
        println!("main: {reading}");
    }
    println!("main: both have ended");
}

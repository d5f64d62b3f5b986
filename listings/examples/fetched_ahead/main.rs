use std::pin::pin;
use std::time::Duration;

use async_stream::stream;
use futures::stream::{Stream, StreamExt};
use tokio::sync::mpsc;
use tokio::time::sleep;

fn pages() -> impl Stream<Item = u32> {
    stream! {
        for number in 1..=4 {
            println!("pages: fetch {number}");
            sleep(Duration::from_millis(100)).await;
            yield number;
        }
    }
}

fn ahead(pages: impl Stream<Item = u32> + Send + 'static) -> mpsc::Receiver<u32> {
    let (sender, receiver) = mpsc::channel(1);
    tokio::spawn(async move {
        let mut pages = pin!(pages);
        while let Some(number) = pages.next().await {
            if sender.send(number).await.is_err() {
                return;
            }
        }
    });
    receiver
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut pages = ahead(pages());
    while let Some(number) = pages.recv().await {
        println!("main: reads {number}");
        sleep(Duration::from_millis(300)).await;
    }
}

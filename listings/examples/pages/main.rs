use std::pin::pin;
use std::time::Duration;

use async_stream::stream;
use futures::stream::{Stream, StreamExt};
use tokio::time::sleep;

fn pages() -> impl Stream<Item = u32> {
    stream! {
        for number in 1..=3 {
            println!("pages: fetch {number}");
            sleep(Duration::from_millis(100)).await;
            yield number;
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut pages = pin!(pages());
    println!("main: nothing has begun");
    while let Some(number) = pages.next().await {
        println!("main: reads {number}");
        sleep(Duration::from_millis(300)).await;
    }
}

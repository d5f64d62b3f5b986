use std::pin::pin;
use std::time::Duration;

use async_stream::stream;
use futures::stream::{Stream, StreamExt};
use tokio::time::{sleep, timeout};

fn rows() -> impl Stream<Item = u64> {
    stream! {
        for takes in [100, 250, 100] {
            sleep(Duration::from_millis(takes)).await;
            yield takes;
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut rows = pin!(rows());
    loop {
        match timeout(Duration::from_millis(200), rows.next()).await {
            Ok(Some(row)) => println!("main: a row after {row} ms"),
            Ok(None) => break,
            Err(_) => println!("main: the row is late"),
        }
    }
    println!("main: no more rows");
}

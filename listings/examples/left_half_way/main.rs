use std::pin::pin;
use std::time::Duration;

use async_stream::stream;
use futures::stream::{Stream, StreamExt};
use tokio::time::sleep;

struct Connection;

impl Drop for Connection {
    fn drop(&mut self) {
        println!("connection: closed");
    }
}

fn rows() -> impl Stream<Item = u32> {
    stream! {
        let _connection = Connection;
        for row in 1.. {
            sleep(Duration::from_millis(100)).await;
            yield row;
        }
    }
}

async fn first_even() -> Option<u32> {
    let mut rows = pin!(rows());
    while let Some(row) = rows.next().await {
        if row % 2 == 0 {
            return Some(row);
        }
    }
    None
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    if let Some(row) = first_even().await {
        println!("main: found {row}");
    }
    sleep(Duration::from_millis(100)).await;
    println!("main: goes on");
}

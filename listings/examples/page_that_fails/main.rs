use async_stream::try_stream;
use futures::{Stream, TryStreamExt};
use std::pin::pin;

async fn fetch(page: usize) -> Result<&'static str, String> {
    let found = ["ant", "bee"].get(page - 1);
    found
        .copied()
        .ok_or_else(|| format!("page {page}: not found"))
}

fn pages() -> impl Stream<Item = Result<&'static str, String>> {
    try_stream! {
        for page in 1..=4 {
            println!("pages: fetch {page}");
            yield fetch(page).await?;
        }
        println!("pages: done");
    }
}

async fn read() -> Result<(), String> {
    let mut pages = pin!(pages());
    while let Some(page) = pages.try_next().await? {
        println!("read: {page}");
    }
    println!("read: all");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    if let Err(error) = read().await {
        println!("main: {error}");
    }
}

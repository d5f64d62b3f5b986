//! A request is tried again until it succeeds, with a longer pause each time. In Rust, it is tried once.
//! Make it print what the asyncio program prints.

use std::time::Duration;

use tokio::time::sleep;

async fn fetch(attempt: u32) -> Result<&'static str, String> {
    sleep(Duration::from_millis(50)).await;
    match attempt {
        3 => Ok("the page"),
        _ => Err(format!("attempt {attempt} failed")),
    }
}

async fn retry() -> Result<&'static str, String> {
    let mut attempt = 1;
    loop {
        let page = fetch(attempt).await?;
        if !page.is_empty() {
            return Ok(page);
        }
        sleep(Duration::from_millis(100) * attempt).await;
        attempt += 1;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    match retry().await {
        Ok(page) => println!("{page}"),
        Err(error) => println!("{error}"),
    }
}

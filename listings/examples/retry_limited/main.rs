use std::time::Duration;
use tokio::time::{sleep, timeout};

async fn fetch(attempt: u32) -> Result<String, String> {
    sleep(Duration::from_millis(50)).await;
    Err(format!("no answer to attempt {attempt}"))
}

async fn retry() -> String {
    let mut pause = Duration::from_millis(100);
    let mut attempt = 1;
    loop {
        match fetch(attempt).await {
            Ok(page) => return page,
            Err(error) => println!("{error}"),
        }
        sleep(pause).await;
        pause *= 2;
        attempt += 1;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    match timeout(Duration::from_secs(1), retry()).await {
        Ok(page) => println!("Got {page}"),
        Err(_) => println!("Gave up, and cannot say why"),
    }
}

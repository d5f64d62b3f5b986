use std::time::Duration;
use tokio::time::sleep;

async fn fetch(page: u32) {
    sleep(Duration::from_millis(100)).await;
    println!("Page {page}");
}

async fn crawl() {
    for page in 1..=3 {
        fetch(page).await;
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let crawler = tokio::spawn(crawl());

    sleep(Duration::from_millis(150)).await;
    println!("Cancel");
    crawler.abort();
    match crawler.await {
        Ok(()) => println!("It ended by itself"),
        Err(_) => println!("It was cancelled"),
    }
}
